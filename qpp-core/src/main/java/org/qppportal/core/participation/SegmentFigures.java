package org.qppportal.core.participation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What somebody did for Medicare patients in the segments of a determination period.
 *
 * @param basis what is known of the period
 * @param first what they did in the first segment; empty when nothing was billed
 * @param second what they did in the second; empty when nothing was billed, or it is not over
 */
public record SegmentFigures(Basis basis, Optional<Figures> first, Optional<Figures> second) {

  private static final Figures NOTHING = new Figures(BigDecimal.ZERO, 0, Optional.of(0));

  /** What is known of a determination period. */
  public enum Basis {
    /** Figures that somebody told the portal, of no segment in particular. */
    TOLD,
    /** Claims of the first segment; the second is not over. */
    FIRST_SEGMENT,
    /** Claims of both segments. */
    BOTH_SEGMENTS
  }

  /** Which part of the period figures are of. */
  public enum Segment {
    WHOLE(""),
    FIRST("In the first segment"),
    SECOND("In the second segment");

    private final String words;

    Segment(String words) {
      this.words = words;
    }

    /** How a sentence begins about it; empty for the whole period. */
    public String words() {
      return words;
    }
  }

  /** Figures of a part of the period. */
  public record Counted(Segment segment, Figures figures) {}

  /** Figures that somebody told the portal. */
  public static SegmentFigures told(Figures figures) {
    return new SegmentFigures(Basis.TOLD, Optional.of(figures), Optional.empty());
  }

  /** Claims of the first segment, while the second is not over. */
  public static SegmentFigures ofFirst(Optional<Figures> first) {
    return new SegmentFigures(Basis.FIRST_SEGMENT, first, Optional.empty());
  }

  /** Claims of both segments. */
  public static SegmentFigures ofBoth(Optional<Figures> first, Optional<Figures> second) {
    return new SegmentFigures(Basis.BOTH_SEGMENTS, first, second);
  }

  /** The same as it was known when the first segment was over and the second not. */
  public SegmentFigures asOfFirst() {
    return basis == Basis.BOTH_SEGMENTS ? ofFirst(first) : this;
  }

  /** Whether nothing was billed in the whole period, as far as it is over. */
  public boolean none() {
    return first.isEmpty() && second.isEmpty();
  }

  /**
   * The figures that are compared with the limits, each on its own. Who is new in the second
   * segment has only that one. Who billed in the first and not in the second did nothing in it,
   * which counts.
   */
  public List<Counted> counted() {
    return switch (basis) {
      case TOLD -> List.of(new Counted(Segment.WHOLE, first.orElse(NOTHING)));
      case FIRST_SEGMENT -> List.of(new Counted(Segment.FIRST, first.orElse(NOTHING)));
      case BOTH_SEGMENTS ->
          first.isEmpty()
              ? List.of(new Counted(Segment.SECOND, second.orElse(NOTHING)))
              : List.of(
                  new Counted(Segment.FIRST, first.get()),
                  new Counted(Segment.SECOND, second.orElse(NOTHING)));
    };
  }

  /** The figures in sentences, for those who may see them. */
  public String inWords() {
    return switch (basis) {
      case TOLD -> first.orElse(NOTHING).inWords();
      case FIRST_SEGMENT, BOTH_SEGMENTS ->
          String.join(" ", counted().stream().map(SegmentFigures::sentence).toList());
    };
  }

  private static String sentence(Counted one) {
    return one.segment().words() + " " + one.figures().inWords();
  }
}
