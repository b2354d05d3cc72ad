// Drag a card of a board to another column.
//
// Dropping follows the card's own link to the state that column takes, which opens the form that
// asks for the day and a note; nothing is written by dragging. A card without such a link cannot
// be dragged there, and without this script the links under the card lead to the same form.
(() => {
  const CARD = '.m-board li[draggable="true"]';
  const COLUMN = ".m-column[data-takes]";
  const OVER = "m-over";
  let card; // the one being dragged

  const at = (event, what) => (event.target instanceof Element ? event.target.closest(what) : null);
  const way = (column) => column && card?.querySelector(`a[data-to="${CSS.escape(column.dataset.takes)}"]`);
  const leave = () => {
    for (const column of document.querySelectorAll(`.${OVER}`)) column.classList.remove(OVER);
  };

  addEventListener("dragstart", (event) => {
    card = at(event, CARD);
    if (!card) return;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", card.querySelector(".m-task").textContent);
  });

  addEventListener("dragover", (event) => {
    const column = card && at(event, COLUMN);
    leave();
    if (!way(column)) return;
    event.preventDefault(); // a drop is welcome here
    event.dataTransfer.dropEffect = "move";
    column.classList.add(OVER);
  });

  addEventListener("drop", (event) => {
    const link = way(card && at(event, COLUMN));
    if (!link) return;
    event.preventDefault();
    link.click(); // which links.js follows
  });

  addEventListener("dragend", () => {
    leave();
    card = undefined;
  });
})();
