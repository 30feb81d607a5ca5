import string

import frontmatter
import pytest
from hypothesis import given
from hypothesis import strategies as st

from svcsite.source.document import read_document
from svcsite.source.files import FileText
from svcsite.source.frontmatter import TextHandler, divide, read_front
from svcsite.source.span import Span
from svcsite.source.yaml_text import YamlText


def read(front: str) -> YamlText:
    return read_front(front, 2)


def defects(front: str) -> list[tuple[str, int, int]]:
    return [(d.kind, d.span.line, d.span.column) for d in read(front).defects]


@pytest.mark.parametrize(
    "typed", ["10:30", "08:30", "0012345", "NO", "sim", "2026-10-02", "9,5", "1e3", "0x1F", ".nan"]
)
def test_a_value_stays_the_text_that_was_typed(typed):
    assert read(f"key: {typed}").data == {"key": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "Null", "NULL", '""'])
def test_empty_and_null_mean_absent(typed):
    assert read(f"key: {typed}").data == {"key": None}


def test_a_quoted_null_is_a_text():
    assert read('key: "null"').data == {"key": "null"}


def test_every_key_and_value_has_its_place_in_the_file():
    front = read("ticket: OS-1\npauses:\n  - {from: a, to: b}")
    assert front.keys["ticket",] == Span(2, 1, 2, 7)
    assert front.values["ticket",] == Span(2, 9, 2, 13)
    assert front.values["pauses", 0, "to"] == Span(4, 19, 4, 20)


def test_a_repeated_key_is_told_with_the_line_of_the_first():
    front = read("a: 1\nb: 2\na: 3")
    assert defects("a: 1\nb: 2\na: 3") == [("duplicate-key", 4, 1)]
    assert front.defects[0].facts["first"] == 2
    assert front.data == {"a": "1", "b": "2"}


@pytest.mark.parametrize(
    ("front", "column"), [("a: &x b", 4), ("a: !!int 3", 4), ("a: &x b\nc: *x", 4)]
)
def test_anchors_aliases_and_tags_are_defects(front, column):
    assert defects(front)[0] == ("anchor-or-tag", 2, column)


def test_nesting_past_all_use_is_a_defect_and_never_a_crash():
    assert defects("a: " + "[" * 500 + "]" * 500)[0][0] == "too-deep"
    assert read("a: " + "[" * 5000).data is None


@pytest.mark.parametrize(
    ("front", "reason", "line", "column"),
    [
        ("a: [1, 2\nb: 3", "bracket", 2, 4),
        ("a: b\n   c: d", "colon", 3, 5),
        ("a: b\nfoo\nc: d", "no-colon", 3, 1),
        ("a: b\n\tc: d", "tab", 3, 1),
        ("a: b\x01", "control", 2, 5),
        ("a: {x: 1\nb: 2", "bracket", 2, 4),
        ("- a\n- b", "mapping", 2, 1),
        ("--- a\n--- b", "second", 3, 1),
    ],
)
def test_what_is_no_yaml_has_a_reason_and_the_place_to_look(front, reason, line, column):
    [defect] = read(front).defects
    assert (defect.kind, defect.facts["reason"]) == ("invalid-yaml", reason)
    assert (defect.span.line, defect.span.column) == (line, column)


class TestTypedOnAPhone:
    @pytest.mark.parametrize("fence", ["———", "–––", "—-", "—", "--", "----"])
    def test_a_fence_of_typographic_dashes(self, fence):
        document = read_document(FileText(f"{fence}\na: 1\n{fence}\nbody", ""))
        assert document.front.data == {"a": "1"}
        assert [d.kind for d in document.defects] == ["typed-fence", "typed-fence"]
        assert document.body == "body"

    def test_a_value_with_a_colon_in_it(self):
        assert read("comment: Cliente disse: ótimo").data == {"comment": "Cliente disse: ótimo"}
        assert defects("a: b\ncomment: Cliente disse: ótimo") == [("unquoted-value", 3, 10)]

    def test_a_value_with_a_colon_in_it_keeps_the_remark_behind_it(self):
        assert read("a: b: c  # why").data == {"a": "b: c"}

    @pytest.mark.parametrize(
        "value",
        ['"Ótimo" disse ela', "'5s' na bancada", "%10 a mais", "*urgente* trocar", "@loja", "*"],
    )
    def test_a_value_that_begins_with_a_sign_yaml_keeps_for_itself(self, value):
        assert read(f"a: {value}").data == {"a": value}
        assert defects(f"a: {value}") == [("unquoted-value", 2, 4)]

    def test_a_lone_star_is_text_and_no_alias(self):
        assert read("a: *urgente").data == {"a": "*urgente"}

    def test_the_text_of_a_block_is_never_mended(self):
        front = read("meter: |\n  Erro: falha: sim\n  Obs:ok\nticket: a: b")
        assert front.data == {"meter": "Erro: falha: sim\nObs:ok\n", "ticket": "a: b"}

    def test_a_key_without_a_blank_behind_its_colon(self):
        assert read("ticket: 1\nrating:9").data == {"ticket": "1", "rating": "9"}
        assert defects("ticket: 1\nrating:9") == [("missing-space", 3, 8)]

    def test_invisible_characters_pasted_from_a_chat(self):
        front = read("\u200eticket:\u00a0OS\u200b-1\u202f")
        assert front.data == {"ticket": "OS-1"}
        assert [(d.kind, d.span.column) for d in front.defects] == [("hidden-characters", 1)]
        assert front.values["ticket",].column == 10

    def test_a_joined_emoji_stays_whole(self):
        assert read("a: 👩\u200d🔧 ok").data == {"a": "👩\u200d🔧 ok"}

    @pytest.mark.parametrize(("front", "cut"), [("a: Loja #2", 9), ("a: Loja # 2", 9)])
    def test_a_number_sign_inside_a_value_is_told(self, front, cut):
        assert read(front).data == {"a": "Loja"}
        assert defects(front) == [("cut-value", 2, cut)]

    @pytest.mark.parametrize(
        ("front", "value", "column"),
        [
            ("rating: {score: 9,5, by: Ana}", {"score": "9,5", "by": "Ana"}, 17),
            ("readings: {current: 3,2 A}", {"current": "3,2 A"}, 21),
        ],
    )
    def test_a_decimal_comma_between_brackets(self, front, value, column):
        assert list(read(front).data.values()) == [value]
        assert defects(front) == [("unquoted-value", 2, column)]

    def test_a_comma_in_a_list_may_be_either_and_is_told(self):
        assert read("parts: [hose 2,5 m, filter]").data == {"parts": ["hose 2", "5 m", "filter"]}
        assert defects("parts: [hose 2,5 m, filter]") == [("value-cut-by-comma", 2, 16)]
        assert defects("numbers: [10,20]") == []

    def test_a_colon_too_many_between_brackets_is_told_where_it_stands(self):
        [defect] = read("rating: {score: 9, comment: he said: fine}").defects
        assert (defect.facts["reason"], defect.span.column) == ("colon", 36)

    def test_a_remark_set_apart_by_two_blanks_is_a_remark(self):
        assert defects("a: b  # the number the customer quotes") == []


class TestDivide:
    def test_text_before_the_fence_is_refused(self):
        assert divide("hello\n---\na: 1\n---\n").defects[0].kind == "text-before-front-matter"

    def test_a_fence_that_is_never_closed_is_told_where_it_opens(self):
        [defect] = divide("\n---\na: 1\n").defects
        assert (defect.kind, defect.span.line) == ("unclosed-front-matter", 2)

    def test_no_fence_at_all(self):
        assert divide("just text").defects[0].kind == "no-front-matter"

    @pytest.mark.parametrize("text", ["", "\n\n", "\u200b"])
    def test_an_empty_file(self, text):
        assert divide(text).defects[0].kind == "empty-file"

    def test_a_header_longer_than_any_is_not_read(self):
        text = f"---\na: {'x' * 70_000}\n---\n"
        assert divide(text).defects[0].kind == "front-matter-too-large"

    def test_a_rule_in_the_body_is_no_fence(self):
        divided = divide("---\na: 1\n---\none\n---\ntwo")
        assert divided.body == "one\n---\ntwo"


words = st.text(st.sampled_from(string.printable + "çãé—“#&*%@!|>"), max_size=20).filter(
    lambda text: not any(c in text for c in "\r\x0b\x0c")
)
values = st.recursive(
    words, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3)
)


class TestWithPythonFrontmatter:
    def test_load_gives_texts_and_the_body(self):
        post = frontmatter.loads("---\nserial: 0012345\n---\nbody", handler=TextHandler())
        assert post.metadata == {"serial": "0012345"}
        assert post.content == "body"

    @given(st.dictionaries(st.text(string.ascii_lowercase, min_size=1), values, max_size=5))
    def test_what_is_written_is_read_back(self, metadata):
        written = TextHandler().export(metadata)
        assert read(written).data == _absent_for_empty(metadata)


def _absent_for_empty(value):
    """An empty text is read as absent."""
    if isinstance(value, dict):
        return {key: _absent_for_empty(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_absent_for_empty(item) for item in value]
    return value or None
