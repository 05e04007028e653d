package org.qppportal.web.attestation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.qppportal.core.attestation.AttestationContent;

class AttestationEntriesTest {

  @Test
  void keepsWhatWasTypedRightOrWrong() {
    AttestationEntries entries = new AttestationEntries();
    entries.setIaStart(" 2017-13-45 ");
    entries.getNumerators().put("ACI_EP_1", "twelve");
    assertThat(entries.content().iaStart()).isEqualTo("2017-13-45");
    assertThat(entries.content().numerators()).containsEntry("ACI_EP_1", "twelve");
  }

  @Test
  void leavesEmptyFieldsOut() {
    AttestationEntries entries = new AttestationEntries();
    entries.setAciEnd(null);
    entries.getAnswers().put("IA_AHE_1", false);
    entries.getNumerators().put("ACI_EP_1", null);
    entries.getDenominators().put("ACI_EP_1", " ");
    assertThat(entries.content()).isEqualTo(AttestationContent.empty());
  }

  @Test
  void returnsWhatWasSaved() {
    AttestationContent saved = AttestationContent.empty();
    saved.answers().put("IA_AHE_1", true);
    saved.denominators().put("ACI_EP_1", "20");
    assertThat(AttestationEntries.of(saved).content()).isEqualTo(saved);
  }
}
