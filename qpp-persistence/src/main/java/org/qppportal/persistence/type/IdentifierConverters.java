package org.qppportal.persistence.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

/** Stores identifiers as their digits. */
final class IdentifierConverters {

  private IdentifierConverters() {}

  /** Stores a {@link Tin}. */
  @Converter(autoApply = true)
  public static class OfTin implements AttributeConverter<Tin, String> {
    @Override
    public String convertToDatabaseColumn(Tin tin) {
      return tin == null ? null : tin.value();
    }

    @Override
    public Tin convertToEntityAttribute(String digits) {
      return digits == null ? null : new Tin(digits);
    }
  }

  /** Stores an {@link Npi}. */
  @Converter(autoApply = true)
  public static class OfNpi implements AttributeConverter<Npi, String> {
    @Override
    public String convertToDatabaseColumn(Npi npi) {
      return npi == null ? null : npi.value();
    }

    @Override
    public Npi convertToEntityAttribute(String digits) {
      return digits == null ? null : new Npi(digits);
    }
  }
}
