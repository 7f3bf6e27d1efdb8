// The 大字 switch, and the three sizes 大 中 小 of an article. Loaded in the head without defer, so that a page never flashes.
(() => {
  const root = document.documentElement;
  const sizes = ["large", "usual", "small"];
  const remembered = () => {
    try {
      const kept = localStorage.getItem("type");
      return sizes.includes(kept) ? kept : "usual";
    } catch {
      return "usual";
    }
  };
  const show = (size) => (size === "usual" ? root.removeAttribute("data-type") : root.setAttribute("data-type", size));
  const shown = () => root.getAttribute("data-type") ?? "usual";
  show(remembered());

  document.addEventListener("DOMContentLoaded", () => {
    const switches = document.querySelectorAll("[data-large-type]");
    const choices = document.querySelectorAll("[data-type-size]");
    const mark = () => {
      for (const button of switches) {
        button.setAttribute("aria-pressed", String(shown() === "large"));
      }
      for (const button of choices) {
        button.setAttribute("aria-pressed", String(shown() === button.dataset.typeSize));
      }
    };
    const choose = (size) => {
      show(size);
      mark();
      try {
        localStorage.setItem("type", size);
      } catch {
        // A browser that keeps nothing still shows this page in that size.
      }
    };
    for (const button of switches) {
      button.hidden = false;
      button.addEventListener("click", () => choose(shown() === "large" ? "usual" : "large"));
    }
    for (const button of choices) {
      button.addEventListener("click", () => choose(button.dataset.typeSize));
    }
    for (const tools of document.querySelectorAll("[data-type-sizes]")) {
      tools.hidden = false;
    }
    mark();
  });
})();
