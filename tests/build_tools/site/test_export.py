"""The exported Markdown is what MkDocs is given."""

from pathlib import Path

from build_tools.site.export import export_pages


def test_every_generated_page_is_a_file_in_both_languages(
    project: Path, site: Path, tmp_path: Path
) -> None:
    export_pages(project, tmp_path)
    for language, folder in (("zh", site), ("en", site / "en")):
        pages = list((tmp_path / language).rglob("*.md"))
        assert len(pages) > 15
        for page in pages:
            address = page.relative_to(tmp_path / language).with_suffix("")
            built = address.parent if address.name == "index" else address
            assert (folder / built / "index.html").exists()
