// Looks for a number that makes the SHA-256 of token, colon and number begin with enough zero bits; a slice at a time, so
// that typing is not held up. Without it the form is taken after some seconds all the same.
(() => {
  const K = new Uint32Array(64);
  const START = new Uint32Array(8);
  for (let found = 0, number = 2; found < 64; number++) {
    let prime = true;
    for (let it = 2; it * it <= number; it++) if (number % it === 0) prime = false;
    if (!prime) continue;
    if (found < 8) START[found] = (Math.sqrt(number) % 1) * 4294967296;
    K[found++] = (Math.cbrt(number) % 1) * 4294967296;
  }
  const words = new Uint32Array(64);
  const turn = (it, by) => (it >>> by) | (it << (32 - by));

  const block = (state) => {
    for (let i = 16; i < 64; i++) {
      const a = words[i - 15], b = words[i - 2];
      words[i] = words[i - 16] + words[i - 7] + (turn(a, 7) ^ turn(a, 18) ^ (a >>> 3)) + (turn(b, 17) ^ turn(b, 19) ^ (b >>> 10));
    }
    let [a, b, c, d, e, f, g, h] = state;
    for (let i = 0; i < 64; i++) {
      const one = (h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + words[i]) | 0;
      const two = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0; d = c; c = b; b = a; a = (one + two) | 0;
    }
    [a, b, c, d, e, f, g, h].forEach((it, i) => { state[i] += it; });
  };

  const firstWord = (text) => {
    const state = Uint32Array.from(START);
    const length = text.length;
    for (let at = 0; at < length + 9; at += 64) {
      words.fill(0);
      for (let i = 0; i < 64; i++) {
        const byte = at + i < length ? text.charCodeAt(at + i) : at + i === length ? 128 : 0;
        words[i >> 2] |= byte << (24 - (i % 4) * 8);
      }
      if (at + 64 >= length + 9) words[15] = length * 8;
      block(state);
    }
    return state[0];
  };

  for (const puzzle of document.querySelectorAll("input[name=puzzle]")) {
    const answer = puzzle.form.elements.answer;
    const bits = Number(puzzle.dataset.bits);
    let number = 0;
    const slice = () => {
      for (const end = performance.now() + 12; performance.now() < end;) {
        for (let i = 0; i < 200; i++, number++) {
          if (Math.clz32(firstWord(puzzle.value + ":" + number)) >= bits) {
            answer.value = String(number);
            return;
          }
        }
      }
      setTimeout(slice, 4);
    };
    slice();
  }
})();
