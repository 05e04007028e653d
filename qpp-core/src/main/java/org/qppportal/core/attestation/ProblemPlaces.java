package org.qppportal.core.attestation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.qppportal.persistence.type.Tin;

/** Leads from a path in the submission back to the measure on the form. */
final class ProblemPlaces {

  private static final Pattern MEASUREMENT =
      Pattern.compile("\\$?\\.?measurementSets\\[(\\d+)]\\.measurements\\[(\\d+)].*");

  private static final JsonMapper MAPPER = JsonMapper.builder().build();

  /** Stands in for the practice's own TIN, which does not change where a measure is. */
  private static final Tin ANY_TIN = new Tin("000000000");

  private ProblemPlaces() {}

  static Optional<String> measureAt(AttestationForm form, AttestationContent content, String path) {
    Matcher place = MEASUREMENT.matcher(path);
    if (!place.matches()) {
      return Optional.empty();
    }
    try {
      JsonNode submission = MAPPER.readTree(AttestationJson.write(ANY_TIN, form, content));
      JsonNode measure =
          submission
              .path("measurementSets")
              .path(Integer.parseInt(place.group(1)))
              .path("measurements")
              .path(Integer.parseInt(place.group(2)))
              .path("measureId");
      return Optional.ofNullable(measure.textValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
