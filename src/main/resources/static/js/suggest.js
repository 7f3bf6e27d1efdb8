// Proposes titles while something is typed; without JavaScript the box works as it is.
for (const box of document.querySelectorAll("[data-suggestions]")) {
  const list = document.createElement("datalist");
  list.id = `${box.id}-suggestions`;
  box.after(list);
  box.setAttribute("list", list.id);
  let waiting;
  box.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      if (box.value.trim().length < 2) {
        return;
      }
      const answer = await fetch(`${box.dataset.suggestions}?q=${encodeURIComponent(box.value)}`);
      if (answer.ok) {
        list.replaceChildren(...(await answer.json()).map((title) => new Option(title, title)));
      }
    }, 200);
  });
}
