package org.qppportal.core.desk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.qppportal.core.desk.mail.LinkKey.Proof;
import org.qppportal.core.desk.mail.LinkKey.Purpose;

class LinkKeyTest {

  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Instant END = NOW.plusSeconds(60);
  private static final String BO = "bo@practice.example";

  private final LinkKey keys = new LinkKey("a secret");
  private final String key = keys.of(Purpose.READ, "t100001", BO, END);

  private Optional<Proof> proof(String text, Instant now) {
    return keys.proof(Purpose.READ, text, subject -> Optional.of(BO), now);
  }

  @Test
  void provesItsSubjectUntilItEnds() {
    assertThat(proof(key, NOW)).contains(new Proof("t100001", false));
    assertThat(proof(key, END.minusSeconds(1))).contains(new Proof("t100001", false));
    assertThat(proof(key, END)).contains(new Proof("t100001", true));
  }

  @Test
  void isNoKeyForAnotherPurpose() {
    assertThat(keys.proof(Purpose.CONFIRM, key, subject -> Optional.of(BO), NOW)).isEmpty();
  }

  @Test
  void isNoKeyForAnotherAddressOrNone() {
    assertThat(keys.proof(Purpose.READ, key, s -> Optional.of("eve@practice.example"), NOW))
        .isEmpty();
    assertThat(keys.proof(Purpose.READ, key, subject -> Optional.empty(), NOW)).isEmpty();
    assertThat(keys.proof(Purpose.READ, key, s -> Optional.of("Bo@Practice.example"), NOW))
        .isPresent();
  }

  @Test
  void isNoKeyForAnotherTicketOrALaterEnd() {
    assertThat(proof(key.replace("t100001", "t100002"), NOW)).isEmpty();
    String later = keys.of(Purpose.READ, "t100001", BO, END.plusSeconds(9));
    String mixed = later.substring(0, later.lastIndexOf('.')) + key.substring(key.lastIndexOf('.'));
    assertThat(proof(mixed, NOW)).isEmpty();
  }

  @Test
  void everyChangedCharacterSpoilsIt() {
    for (int at = 0; at < key.length() - 1; at++) {
      char other = key.charAt(at) == 'a' ? 'b' : 'a';
      String changed = key.substring(0, at) + other + key.substring(at + 1);
      assertThat(proof(changed, NOW)).as(changed).isEmpty();
    }
    assertThat(proof("", NOW)).isEmpty();
    assertThat(proof(key + "a", NOW)).isEmpty();
    assertThat(proof(key.substring(1), NOW)).isEmpty();
  }

  @Test
  void isOfOneSecretAlone() {
    assertThat(new LinkKey("another").proof(Purpose.READ, key, subject -> Optional.of(BO), NOW))
        .isEmpty();
  }

  @Test
  void doesNotShowTheAddress() {
    assertThat(key).startsWith("t100001.").doesNotContain("@", "practice");
  }
}
