// Shows published items that may already answer what is being asked for; without JavaScript they come with the next page.
for (const asked of document.querySelectorAll("[data-answers]")) {
  const list = asked.querySelector("[data-answers-list]");
  let waiting;
  asked.addEventListener("input", (event) => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const words = event.target.value.trim().slice(0, 100);
      if (words.length < 2) {
        list.replaceChildren();
        return;
      }
      const answer = await fetch(`${asked.dataset.answers}?q=${encodeURIComponent(words)}`);
      if (!answer.ok) {
        return;
      }
      const found = await answer.json();
      const items = document.createElement("ul");
      for (const { title, href } of found) {
        const link = document.createElement("a");
        link.href = href;
        link.target = "_blank";
        link.rel = "noopener";
        link.textContent = title;
        const item = document.createElement("li");
        item.append(link);
        items.append(item);
      }
      const head = document.createElement("p");
      head.textContent = `可能已经公开（${found.length} 条，在新窗口打开）：`;
      list.replaceChildren(...(found.length ? [head, items] : []));
    }, 400);
  });
}
