"""Text in both languages and the base of every model class."""

import unicodedata
from collections.abc import Collection, Iterable, Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints
from pydantic_core import PydanticCustomError

from build_tools.source.problems import Language


class Model(BaseModel):
    """A part of the guide: nothing unknown is accepted, nothing is converted, nothing changes."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _visible(text: str) -> str:
    for character in text:
        if unicodedata.category(character) in {"Cc", "Cf", "Co", "Cs", "Cn"}:
            raise PydanticCustomError("invisible", "{code}", {"code": f"U+{ord(character):04X}"})
    if text != text.strip():
        raise PydanticCustomError("outer_space", "space")
    return text


def _in_english(text: str) -> str:
    han = sum("\u4e00" <= character <= "\u9fff" for character in text)
    if han > sum(character.isascii() and character.isalpha() for character in text):
        raise PydanticCustomError("not_english", "english")
    return text


Text = Annotated[str, StringConstraints(min_length=1), AfterValidator(_visible)]
# English words may quote a few Chinese ones.
English = Annotated[Text, AfterValidator(_in_english)]
Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]*$")]


def first_key(value: Any, keys: Iterable[str]) -> str | None:
    """The first of the keys that a mapping or a model has, which tells the forms of a union."""
    if isinstance(value, BaseModel):
        fields = type(value).model_fields
        has: Collection[str] = {field.alias or name for name, field in fields.items()}
    else:
        has = value if isinstance(value, dict) else ()
    return next((key for key in keys if key in has), None)


class Phrase(Model):
    """Words of the interface; unlike the guide's text a phrase may begin or end with a space."""

    zh: Annotated[str, StringConstraints(min_length=1)]
    en: Annotated[str, StringConstraints(min_length=1)]

    def text(self, language: Language) -> str:
        """The text in one language."""
        return self.zh if language == "zh" else self.en


class Words(Phrase):
    """The same text in Chinese and in English."""

    zh: Text
    en: English


def texts(phrases: Mapping[str, Phrase], language: Language) -> dict[str, str]:
    """A table of phrases in one language."""
    return {name: phrase.text(language) for name, phrase in phrases.items()}
