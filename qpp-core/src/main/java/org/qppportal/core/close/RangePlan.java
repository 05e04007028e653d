package org.qppportal.core.close;

import java.util.ArrayList;
import java.util.List;
import org.qppportal.persistence.close.CloseInputs.PracticeSize;
import org.qppportal.persistence.close.TinRange;

/**
 * Cuts a nation's practices into ranges of TINs. A range is what one thread holds in memory and one
 * transaction stores: small enough that losing one costs a second, large enough that starting one
 * costs nothing beside it.
 */
final class RangePlan {

  private static final int MOST_CLINICIANS = 20_000;
  private static final int FEWEST_PIECES = 8;
  private static final String FIRST_TIN = TinRange.ALL.from();

  private RangePlan() {}

  /** A range with how many clinicians bill in it. */
  record Piece(TinRange range, int clinicians) {}

  /** The pieces, in order, that together hold every TIN; a practice is never cut. */
  static List<Piece> of(List<PracticeSize> practices) {
    int all = practices.stream().mapToInt(PracticeSize::clinicians).sum();
    int enough = Math.max(1, Math.min(MOST_CLINICIANS, all / FEWEST_PIECES));
    List<Piece> pieces = new ArrayList<>();
    String from = FIRST_TIN;
    int clinicians = 0;
    for (PracticeSize practice : practices) {
      if (clinicians >= enough) {
        pieces.add(new Piece(new TinRange(from, practice.tin()), clinicians));
        from = practice.tin();
        clinicians = 0;
      }
      clinicians += practice.clinicians();
    }
    pieces.add(new Piece(new TinRange(from, null), clinicians));
    return pieces;
  }
}
