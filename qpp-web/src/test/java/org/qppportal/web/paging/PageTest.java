package org.qppportal.web.paging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PageTest {

  private static final List<Integer> HUNDRED = IntStream.rangeClosed(1, 101).boxed().toList();

  @Test
  void cutsOutThePageAskedFor() {
    Page<Integer> page = Page.of(HUNDRED, 5, 25, n -> "?page=" + n);

    assertThat(page.getItems()).containsExactly(101);
    assertThat(page.getFrom()).isEqualTo(101);
    assertThat(page.getTo()).isEqualTo(101);
    assertThat(page.getLast()).isEqualTo(5);
    assertThat(page.url(2)).isEqualTo("?page=2");
  }

  @Test
  void givesTheNearestPageForANumberOutside() {
    assertThat(Page.of(HUNDRED, 99, 25, n -> "").getNumber()).isEqualTo(5);
    assertThat(Page.of(HUNDRED, -1, 25, n -> "").getNumber()).isEqualTo(1);
  }

  @Test
  void hasOnePageForAnEmptyList() {
    Page<Integer> page = Page.of(List.<Integer>of(), 1, 25, n -> "");

    assertThat(page.getLast()).isEqualTo(1);
    assertThat(page.getFrom()).isZero();
    assertThat(page.getNear()).isEmpty();
  }
}
