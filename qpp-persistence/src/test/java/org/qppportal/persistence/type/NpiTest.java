package org.qppportal.persistence.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpiTest {

  @ParameterizedTest
  @CsvSource({"123456789, 3", "299990001, 4", "000000000, 6", "999999999, 5"})
  void completesNineDigits(String nine, int checkDigit) {
    assertThat(Npi.checkDigit(nine)).isEqualTo(checkDigit);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1234567893", "2999900014"})
  void acceptsTheRightCheckDigit(String text) {
    assertThat(Npi.isValid(text)).isTrue();
    assertThat(new Npi(text)).hasToString(text);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "123456789",
        "12345678930",
        "1234567890",
        "123456789X",
        "１234567893",
        " 234567893"
      })
  void refusesEverythingElse(String text) {
    assertThat(Npi.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new Npi(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"9876543210", "0777777777"})
  void takesTheNumbersOfPublishedExamplesThatAreNobodys(String text) {
    assertThat(Npi.isValid(text)).isFalse();
    assertThat(Npi.isForTests(text)).isTrue();
    assertThat(new Npi(text)).hasToString(text);
    assertThat(Npi.isForTests("1234567890")).isFalse();
    assertThat(Npi.isForTests("2999900015")).isFalse();
  }

  @Test
  void onlyOneOfTheTenLastDigitsIsRight() {
    for (int digit = 0; digit < 10; digit++) {
      assertThat(Npi.isValid("123456789" + digit)).isEqualTo(digit == 3);
    }
  }

  @Test
  void noticesEveryWrongDigit() {
    String right = "1234567893";
    for (int at = 0; at < right.length(); at++) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String text = right.substring(0, at) + digit + right.substring(at + 1);
        assertThat(Npi.isValid(text)).as(text).isEqualTo(text.equals(right));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "12345678", "1234567890", "12345678A"})
  void computesNothingFromAnythingButNineDigits(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Npi.checkDigit(text));
  }
}
