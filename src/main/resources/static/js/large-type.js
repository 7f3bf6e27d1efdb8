// The 大字 switch. Loaded in the head without defer, so that a page never flashes small.
(() => {
  const root = document.documentElement;
  const remembered = () => {
    try {
      return localStorage.getItem("type") === "large";
    } catch {
      return false;
    }
  };
  const show = (large) => (large ? root.setAttribute("data-type", "large") : root.removeAttribute("data-type"));
  show(remembered());

  document.addEventListener("DOMContentLoaded", () => {
    for (const button of document.querySelectorAll("[data-large-type]")) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(remembered()));
      button.addEventListener("click", () => {
        const large = button.getAttribute("aria-pressed") !== "true";
        button.setAttribute("aria-pressed", String(large));
        show(large);
        try {
          localStorage.setItem("type", large ? "large" : "usual");
        } catch {
          // A browser that keeps nothing still shows this page large.
        }
      });
    }
  });
})();
