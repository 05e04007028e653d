package org.qppportal.core.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.qppportal.core.desk.Placeholders.Name;

class PlaceholdersTest {

  private static final Map<Name, String> VALUES =
      Map.of(Name.NAME, "Bo $1 \\ {{year}}", Name.YEAR, "2022", Name.CODE, " ");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello {{year}}|Hello 2022",
        "{{ year }}{{year}}|20222022",
        "{{name}}|Bo $1 \\ {{year}}",
        "{{code}} stays|{{code}} stays",
        "{{practice}} stays|{{practice}} stays",
        "{{other}} stays|{{other}} stays",
        "{year} {{year}|{year} {{year}",
        "Nothing|Nothing"
      })
  void fillsWhatThereIsAValueFor(String body, String filled) {
    assertThat(Placeholders.fill(body, VALUES)).isEqualTo(filled);
  }

  @Test
  void namesWhatIsLeftAndWhatStandsForNothing() {
    String text = "{{b}} {{name}} {{a}} {{name}} {{ a\n}}";
    assertThat(Placeholders.places(text)).containsExactly("{{a}}", "{{b}}", "{{name}}");
    assertThat(Placeholders.unknown(text)).containsExactly("{{b}}", "{{a}}");
    for (Name name : Name.values()) {
      assertThat(Placeholders.unknown(name.written())).as(name.written()).isEmpty();
    }
  }
}
