// Boxes on a page: drawn by mouse or finger, moved by keys; the number fields are the box, and the page works without this.
for (const leaf of document.querySelectorAll("[data-boxes]")) {
  const numbers = document.querySelector(`[data-boxes-of="${leaf.dataset.boxes}"]`);
  const drawn = leaf.querySelector(".leaf__box--new");
  if (!numbers || !drawn) {
    continue;
  }
  const field = (name) => numbers.querySelector(`[name="${name}"]`);
  const read = (name) => Math.min(100, Math.max(0, Number.parseFloat(field(name).value) || 0));
  const show = () => {
    drawn.setAttribute("x", read("left"));
    drawn.setAttribute("y", read("top"));
    drawn.setAttribute("width", Math.min(read("width"), 100 - read("left")));
    drawn.setAttribute("height", Math.min(read("height"), 100 - read("top")));
  };
  const write = (box) => {
    for (const [name, value] of Object.entries(box)) {
      field(name).value = value.toFixed(2);
    }
    show();
  };
  const between = (a, b) => ({
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    width: Math.abs(a.x - b.x),
    height: Math.abs(a.y - b.y),
  });
  const at = (event) => {
    const page = leaf.querySelector(".leaf__picture").getBoundingClientRect();
    return {
      x: Math.min(100, Math.max(0, ((event.clientX - page.left) / page.width) * 100)),
      y: Math.min(100, Math.max(0, ((event.clientY - page.top) / page.height) * 100)),
    };
  };
  const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  leaf.tabIndex = 0;
  leaf.setAttribute("role", "application");
  leaf.setAttribute("aria-label", "页面，用方向键移动遮盖框，按住 Shift 改变大小");
  leaf.classList.add("leaf--live");
  document.querySelector("[data-boxes-help]").hidden = false;
  numbers.addEventListener("input", show);
  show();

  let start;
  leaf.addEventListener("pointerdown", (event) => {
    if (event.button === 0) {
      start = at(event);
      leaf.setPointerCapture(event.pointerId);
      event.preventDefault();
      leaf.focus({ preventScroll: true });
    }
  });
  leaf.addEventListener("pointermove", (event) => start && write(between(start, at(event))));
  for (const end of ["pointerup", "pointercancel"]) {
    leaf.addEventListener(end, () => {
      start = undefined;
    });
  }
  leaf.addEventListener("keydown", (event) => {
    const move = step[event.key];
    if (!move) {
      return;
    }
    event.preventDefault();
    const box = { left: read("left"), top: read("top"), width: read("width") || 20, height: read("height") || 3 };
    const by = event.ctrlKey ? 0.1 : 0.5;
    if (event.shiftKey) {
      box.width = Math.min(100 - box.left, Math.max(0.5, box.width + move[0] * by));
      box.height = Math.min(100 - box.top, Math.max(0.5, box.height + move[1] * by));
    } else {
      box.left = Math.min(100 - box.width, Math.max(0, box.left + move[0] * by));
      box.top = Math.min(100 - box.height, Math.max(0, box.top + move[1] * by));
    }
    write(box);
  });
}
