// Asks before this site is left, on the page itself; without JavaScript the link leads to a page that asks.
const leaving = document.querySelector("[data-leaving]");
if (leaving) {
  for (const link of document.querySelectorAll("[data-leave]")) {
    link.addEventListener("click", (event) => {
      const to = new URL(link.href).searchParams.get("to");
      if (to === null) {
        return;
      }
      event.preventDefault();
      leaving.querySelector("[data-leaving-to]").textContent = to;
      leaving.querySelector("[data-leaving-go]").href = to;
      leaving.showModal();
    });
  }
  leaving.querySelector("[data-leaving-stay]").addEventListener("click", () => leaving.close());
}
