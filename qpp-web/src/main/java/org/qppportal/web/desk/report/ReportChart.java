package org.qppportal.web.desk.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.qppportal.web.text.Numbers;

/**
 * A drawing of figures in rectangles: columns side by side for weeks, or bars one below the other
 * for things that are compared. It only says where to draw what.
 *
 * @param height of the drawing, in its own units; its width is {@link #WIDTH}
 * @param label what it shows, for those who do not see it
 * @param rectangles in the order to draw them
 * @param lines from side to side, with what they stand for
 * @param words along the axis
 * @param series what the kinds of rectangles stand for; none when there is but one
 */
public record ReportChart(
    int height,
    String label,
    List<Rectangle> rectangles,
    List<Line> lines,
    List<Word> words,
    List<String> series) {

  static final int WIDTH = 640;
  private static final int LEFT = 56;
  private static final int RIGHT = 632;
  private static final int TOP = 16;
  private static final int BOTTOM = 216;
  private static final int AXIS = 244;
  private static final int COLUMNS_HEIGHT = 256;
  private static final int MOST_WORDS = 4;
  private static final int BAR = 28;
  private static final int BAR_STEP = 64;
  private static final int BAR_WORDS = 20;
  private static final int BAR_END = 560;

  /** A rectangle of the series at a place, from 0. */
  public record Rectangle(int series, String x, String y, String width, String height) {}

  /** A line from side to side. */
  public record Line(String y, String label) {}

  /** A word at a place; anchor is start, middle or end. */
  public record Word(String x, String y, String anchor, String text) {}

  public String viewBox() {
    return "0 0 " + WIDTH + " " + height;
  }

  /**
   * Columns side by side.
   *
   * @param names what each group of columns is about
   * @param series what the columns of a group stand for
   * @param values by group, then by series; a null is not drawn
   * @param most the highest value of the scale; 0 for the highest of the values
   */
  static ReportChart columns(
      String label,
      List<String> names,
      List<String> series,
      List<List<BigDecimal>> values,
      int most) {
    BigDecimal top = most > 0 ? BigDecimal.valueOf(most) : highest(values);
    double step = (double) (RIGHT - LEFT) / names.size();
    double width = step * 0.8 / series.size();
    List<Rectangle> rectangles = new ArrayList<>();
    for (int group = 0; group < names.size(); group++) {
      for (int one = 0; one < series.size(); one++) {
        BigDecimal value = values.get(group).get(one);
        if (value != null && value.signum() > 0) {
          double height = value.doubleValue() / top.doubleValue() * (BOTTOM - TOP);
          double x = LEFT + group * step + step * 0.1 + one * width;
          rectangles.add(
              new Rectangle(one, place(x), place(BOTTOM - height), place(width), place(height)));
        }
      }
    }
    return new ReportChart(
        COLUMNS_HEIGHT,
        label,
        rectangles,
        List.of(
            new Line(place(TOP), Numbers.plain(top)), new Line(place(BOTTOM), Numbers.plain(0))),
        words(names, step),
        series.size() > 1 ? series : List.of());
  }

  private static BigDecimal highest(List<List<BigDecimal>> values) {
    BigDecimal highest = BigDecimal.ONE;
    for (List<BigDecimal> group : values) {
      for (BigDecimal value : group) {
        highest = value == null ? highest : highest.max(value);
      }
    }
    return highest;
  }

  /** As many names as can be read, at the middle of their columns. */
  private static List<Word> words(List<String> names, double step) {
    int every = (names.size() + MOST_WORDS - 1) / MOST_WORDS;
    List<Word> words = new ArrayList<>();
    for (int group = 0; group < names.size(); group += every) {
      boolean first = group == 0;
      words.add(
          new Word(
              place(first ? LEFT : LEFT + (group + 0.5) * step),
              place(AXIS),
              first ? "start" : "middle",
              names.get(group)));
    }
    return words;
  }

  /**
   * Bars one below the other, each under its name.
   *
   * @param names what each bar is about
   * @param values as many
   */
  static ReportChart bars(String label, List<String> names, List<Long> values) {
    long top = values.stream().mapToLong(Long::longValue).max().orElse(1);
    List<Rectangle> rectangles = new ArrayList<>();
    List<Word> words = new ArrayList<>();
    for (int bar = 0; bar < names.size(); bar++) {
      int y = bar * BAR_STEP;
      double width = top == 0 ? 0 : (double) values.get(bar) / top * BAR_END;
      rectangles.add(
          new Rectangle(
              0, place(0), place(y + BAR_WORDS + 8), place(Math.max(width, 1)), place(BAR)));
      words.add(new Word(place(0), place(y + BAR_WORDS), "start", names.get(bar)));
      words.add(
          new Word(
              place(Math.max(width, 1) + 8),
              place(y + BAR_WORDS + 8 + BAR * 0.72),
              "start",
              Numbers.plain(values.get(bar))));
    }
    return new ReportChart(names.size() * BAR_STEP, label, rectangles, List.of(), words, List.of());
  }

  private static String place(double at) {
    return BigDecimal.valueOf(at).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }
}
