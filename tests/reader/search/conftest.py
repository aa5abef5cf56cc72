"""A search panel as the window shows it, with what it wished for."""

import pytest

from anthology.search.hits import SearchResults
from reader.search.panel import SearchPanel


class Wished:
    """What a panel wished for, in order."""

    def __init__(self, panel: SearchPanel) -> None:
        self.searches, self.hits, self.choices, self.queries = [], [], [], []
        panel.search_wished.connect(self.searches.append)
        panel.hits_wished.connect(self.hits.append)
        panel.hit_chosen.connect(self.choices.append)
        panel.query_used.connect(self.queries.append)


@pytest.fixture
def panel(qtbot, look) -> SearchPanel:
    made = SearchPanel(look)
    qtbot.addWidget(made)
    made.resize(352, 800)
    made.show()
    return made


@pytest.fixture
def wished(panel) -> Wished:
    return Wished(panel)


@pytest.fixture
def answered(panel, wished):
    """Looks for something and gives this answer to it."""

    def answer(results: SearchResults, query: str = "stood") -> None:
        panel.search_for(query)
        panel.show_results(results, wished.searches[-1].number)

    return answer
