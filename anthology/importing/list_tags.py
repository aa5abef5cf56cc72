"""What lists and their items do when they begin and end."""

import re

from lxml import etree

from anthology.importing.block_tags import close_inside
from anthology.importing.cascade import Setting
from anthology.importing.walking import DEEPEST, Closing, Inside, Numbers, Opener, Walk
from anthology.story import BlockKind


def _list(walk: Walk, element: etree._Element, setting: Setting) -> Closing:
    walk.flush()
    walk.lists.append(_numbers(element) if setting.name == "ol" else Numbers(None))
    return _close_list


def _close_list(walk: Walk) -> None:
    walk.flush()
    walk.lists.pop()


def _item(walk: Walk, element: etree._Element, setting: Setting) -> Closing:
    walk.flush()
    numbers = walk.lists[-1] if walk.lists else Numbers(None)
    number = numbers.number
    if number is not None:
        number = _number(element.get("value"), number)
        numbers.number = number + numbers.step
    level = min(max(len(walk.lists), 1), DEEPEST)
    walk.inside.append(Inside(BlockKind.LIST_ITEM, level, number))
    walk.enter(setting)
    return close_inside


def _numbers(element: etree._Element) -> Numbers:
    step = -1 if element.get("reversed") is not None else 1
    first = len(element) if step < 0 else 1
    return Numbers(_number(element.get("start"), first), step)


def _number(written: str | None, otherwise: int) -> int:
    return int(written) if written and re.fullmatch(r"\s*-?[0-9]{1,6}\s*", written) else otherwise


OPENERS: dict[str, Opener] = {
    **dict.fromkeys(("ul", "ol", "menu", "dir", "dl"), _list),
    "li": _item,
}
