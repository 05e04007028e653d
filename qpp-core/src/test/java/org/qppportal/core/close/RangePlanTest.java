package org.qppportal.core.close;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.qppportal.persistence.close.CloseInputs.PracticeSize;

/** The pieces of the work hold everybody once. */
class RangePlanTest {

  @Property(tries = 200)
  void holdsEveryPracticeInExactlyOnePiece(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 1, max = 30_000) Integer> sizes) {
    List<PracticeSize> practices = new ArrayList<>();
    sizes.forEach(
        size -> practices.add(new PracticeSize("%09d".formatted(practices.size() * 7), size)));

    List<RangePlan.Piece> pieces = RangePlan.of(practices);

    assertThat(pieces.get(0).range().from()).isEqualTo("000000000");
    assertThat(pieces.get(pieces.size() - 1).range().to()).isNull();
    for (int i = 1; i < pieces.size(); i++) {
      assertThat(pieces.get(i).range().from()).isEqualTo(pieces.get(i - 1).range().to());
    }
    assertThat(pieces.stream().mapToInt(RangePlan.Piece::clinicians).sum())
        .isEqualTo(sizes.stream().mapToInt(Integer::intValue).sum());
    assertThat(pieces).allMatch(piece -> piece.clinicians() < 20_000 + 30_000);
  }
}
