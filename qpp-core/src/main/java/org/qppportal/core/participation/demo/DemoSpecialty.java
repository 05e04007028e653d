package org.qppportal.core.participation.demo;

/** Specialties, with the type of clinician in the words of 42 CFR 414.1305. */
enum DemoSpecialty {
  FAMILY_PRACTICE("Family Practice", Type.PHYSICIAN),
  INTERNAL_MEDICINE("Internal Medicine", Type.PHYSICIAN),
  CARDIOLOGY("Cardiology", Type.PHYSICIAN),
  ORTHOPEDIC_SURGERY("Orthopedic Surgery", Type.PHYSICIAN),
  GENERAL_SURGERY("General Surgery", Type.PHYSICIAN),
  DERMATOLOGY("Dermatology", Type.PHYSICIAN),
  OPHTHALMOLOGY("Ophthalmology", Type.PHYSICIAN),
  OPTOMETRY("Optometry", Type.PHYSICIAN),
  PODIATRY("Podiatry", Type.PHYSICIAN),
  CHIROPRACTIC("Chiropractic", Type.PHYSICIAN),
  PSYCHIATRY("Psychiatry", Type.PHYSICIAN),
  NEUROLOGY("Neurology", Type.PHYSICIAN),
  DIAGNOSTIC_RADIOLOGY("Diagnostic Radiology", Type.PHYSICIAN),
  PATHOLOGY("Pathology", Type.PHYSICIAN),
  ANESTHESIOLOGY("Anesthesiology", Type.PHYSICIAN),
  EMERGENCY_MEDICINE("Emergency Medicine", Type.PHYSICIAN),
  NURSE_PRACTITIONER("Nurse Practitioner", "nurse practitioner"),
  PHYSICIAN_ASSISTANT("Physician Assistant", "physician assistant"),
  CLINICAL_NURSE_SPECIALIST("Clinical Nurse Specialist", "clinical nurse specialist"),
  NURSE_ANESTHETIST(
      "Certified Registered Nurse Anesthetist", "certified registered nurse anesthetist"),
  PHYSICAL_THERAPY("Physical Therapy", "physical therapist"),
  OCCUPATIONAL_THERAPY("Occupational Therapy", "occupational therapist"),
  CLINICAL_PSYCHOLOGY("Clinical Psychology", "clinical psychologist"),
  CLINICAL_SOCIAL_WORK("Clinical Social Work", "clinical social worker");

  private final String title;
  private final String clinicianType;

  DemoSpecialty(String title, String clinicianType) {
    this.title = title;
    this.clinicianType = clinicianType;
  }

  String title() {
    return title;
  }

  String clinicianType() {
    return clinicianType;
  }

  private static final class Type {
    static final String PHYSICIAN = "physician";
  }
}
