package io.gongping.scoring.explanation;

/** Lines of text at one depth of indentation. */
record Lines(StringBuilder text, int depth) {

  void add(String content) {
    text.append("  ".repeat(depth)).append(content).append('\n');
  }

  /** Lines one step further in. */
  Lines deeper() {
    return new Lines(text, depth + 1);
  }
}
