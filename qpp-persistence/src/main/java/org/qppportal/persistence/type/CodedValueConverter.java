package org.qppportal.persistence.type;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Map;

/**
 * Stores values of closed lists by their published code, so that the database reads like the data.
 */
abstract class CodedValueConverter<E extends Enum<E> & CodedValue>
    implements AttributeConverter<E, String> {

  private final Class<E> type;
  private final Map<String, E> byCode;

  CodedValueConverter(Class<E> type) {
    this.type = type;
    this.byCode = CodedValue.byCode(type);
  }

  @Override
  public String convertToDatabaseColumn(E value) {
    return value == null ? null : value.code();
  }

  @Override
  public E convertToEntityAttribute(String code) {
    return code == null
        ? null
        : CodedValue.find(byCode, code)
            .orElseThrow(
                () -> new IllegalStateException(type.getSimpleName() + " has no value " + code));
  }

  /** Stores a {@link Category}. */
  @Converter(autoApply = true)
  public static class OfCategory extends CodedValueConverter<Category> {
    public OfCategory() {
      super(Category.class);
    }
  }

  /** Stores a {@link SubmissionMethod}. */
  @Converter(autoApply = true)
  public static class OfSubmissionMethod extends CodedValueConverter<SubmissionMethod> {
    public OfSubmissionMethod() {
      super(SubmissionMethod.class);
    }
  }

  /** Stores an {@link EntityType}. */
  @Converter(autoApply = true)
  public static class OfEntityType extends CodedValueConverter<EntityType> {
    public OfEntityType() {
      super(EntityType.class);
    }
  }

  /** Stores an {@link OrganizationType}. */
  @Converter(autoApply = true)
  public static class OfOrganizationType extends CodedValueConverter<OrganizationType> {
    public OfOrganizationType() {
      super(OrganizationType.class);
    }
  }

  /** Stores a {@link ConnectionRole}. */
  @Converter(autoApply = true)
  public static class OfConnectionRole extends CodedValueConverter<ConnectionRole> {
    public OfConnectionRole() {
      super(ConnectionRole.class);
    }
  }

  /** Stores a {@link TicketKind}. */
  @Converter(autoApply = true)
  public static class OfTicketKind extends CodedValueConverter<TicketKind> {
    public OfTicketKind() {
      super(TicketKind.class);
    }
  }

  /** Stores a {@link TicketState}. */
  @Converter(autoApply = true)
  public static class OfTicketState extends CodedValueConverter<TicketState> {
    public OfTicketState() {
      super(TicketState.class);
    }
  }

  /** Stores a {@link TicketPriority}. */
  @Converter(autoApply = true)
  public static class OfTicketPriority extends CodedValueConverter<TicketPriority> {
    public OfTicketPriority() {
      super(TicketPriority.class);
    }
  }

  /** Stores a {@link TicketChannel}. */
  @Converter(autoApply = true)
  public static class OfTicketChannel extends CodedValueConverter<TicketChannel> {
    public OfTicketChannel() {
      super(TicketChannel.class);
    }
  }

  /** Stores an {@link ExceptionKind}. */
  @Converter(autoApply = true)
  public static class OfExceptionKind extends CodedValueConverter<ExceptionKind> {
    public OfExceptionKind() {
      super(ExceptionKind.class);
    }
  }

  /** Stores an {@link ExceptionReason}. */
  @Converter(autoApply = true)
  public static class OfExceptionReason extends CodedValueConverter<ExceptionReason> {
    public OfExceptionReason() {
      super(ExceptionReason.class);
    }
  }

  /** Stores an {@link ExceptionState}. */
  @Converter(autoApply = true)
  public static class OfExceptionState extends CodedValueConverter<ExceptionState> {
    public OfExceptionState() {
      super(ExceptionState.class);
    }
  }

  /** Stores an {@link EvidenceVerdict}. */
  @Converter(autoApply = true)
  public static class OfEvidenceVerdict extends CodedValueConverter<EvidenceVerdict> {
    public OfEvidenceVerdict() {
      super(EvidenceVerdict.class);
    }
  }

  /** Stores a {@link DataAuditOutcome}. */
  @Converter(autoApply = true)
  public static class OfDataAuditOutcome extends CodedValueConverter<DataAuditOutcome> {
    public OfDataAuditOutcome() {
      super(DataAuditOutcome.class);
    }
  }

  /** Stores a {@link ReviewState}. */
  @Converter(autoApply = true)
  public static class OfReviewState extends CodedValueConverter<ReviewState> {
    public OfReviewState() {
      super(ReviewState.class);
    }
  }

  /** Stores a {@link CorrectionKind}. */
  @Converter(autoApply = true)
  public static class OfCorrectionKind extends CodedValueConverter<CorrectionKind> {
    public OfCorrectionKind() {
      super(CorrectionKind.class);
    }
  }
}
