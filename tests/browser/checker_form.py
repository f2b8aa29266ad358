"""Fills in the form as a reader does, and reads what it says."""

from dataclasses import dataclass

from playwright.sync_api import Locator, Page, expect


@dataclass(frozen=True)
class Form:
    """The form of the check on an open page."""

    page: Page

    def question(self, name: str) -> Locator:
        """A question with its help and its controls."""
        return self.page.locator(f"#q-{name}")

    def row(self, question: str, number: int) -> Locator:
        """A row of a list, counted from 1."""
        return self.question(question).locator(".checker-record").nth(number - 1)

    def answer(self, name: str, value: str | bool | list[str]) -> None:
        """Answer a question: yes or no, the ids of options, or text."""
        fill(self.question(name), value)

    def answer_row(self, question: str, number: int, **columns: str | bool) -> None:
        """Answer columns of a row."""
        for column, value in columns.items():
            fill(self.row(question, number).locator(f"[data-column={column}]"), value)

    def add_row(self, question: str) -> None:
        """Press the button that adds a row."""
        self.question(question).locator("[data-action=add]").click()

    def expect_verdict(self, name: str) -> None:
        """Wait for the verdict on the page's only programme."""
        verdict = self.page.locator(f".checker-verdict[data-verdict={name}]")
        expect(verdict).to_be_visible(timeout=60_000)

    @property
    def pass_kinds(self) -> Locator:
        """The button for whoever does not want to say first what kind of applicant they are."""
        return self.page.locator("[data-action=pass-kinds]")

    @property
    def results(self) -> Locator:
        """The result."""
        return self.page.locator(".checker-results")

    @property
    def status(self) -> Locator:
        """The line that screen readers read out."""
        return self.page.locator("guide-checker").get_by_role("status")


def fill(field: Locator, value: str | bool | list[str]) -> None:
    """Fill in one field."""
    if isinstance(value, bool):
        field.locator(f"input[value={'yes' if value else 'no'}]").check()
    elif isinstance(value, list):
        for option in value:
            field.locator(f"input[value={option}]").check()
    elif field.locator("select").count() > 0:
        field.locator("select").select_option(value)
    else:
        field.locator("input").fill(value)
