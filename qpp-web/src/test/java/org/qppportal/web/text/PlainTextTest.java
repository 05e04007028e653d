package org.qppportal.web.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void keepsComparisonsThatLookLikeTags() {
    assertThat(PlainText.of("LVEF < 40% or LVEF > 60%, HbA1c (<9%)"))
        .isEqualTo("LVEF < 40% or LVEF > 60%, HbA1c (<9%)");
  }

  @Test
  void turnsListsAndBreaksIntoLines() {
    assertThat(PlainText.of("One:\n<br/><ul><li> first\n</li><li>second</li></ul>end"))
        .isEqualTo("One:\n• first\n• second\nend");
  }

  @Test
  void takesOutTagsWithAttributes() {
    assertThat(PlainText.of("<p class=\"x\">A &amp; <b>B</b></p><script>1</script>"))
        .isEqualTo("A & B\n1");
  }

  @Test
  void isEmptyForNothing() {
    assertThat(PlainText.of(null)).isEmpty();
  }
}
