package org.qppportal.web.api;

/** Media types of the API. */
final class ApiMedia {

  static final String JSON = "application/json";

  /** Version 1 of the program's Submissions API, the only one there is. */
  static final String V1 = "application/vnd.qpp.cms.gov.v1+json";

  /** Version 2, which only the converter has. */
  static final String V2 = "application/vnd.qpp.cms.gov.v2+json";

  /** Versions of the program's eligibility API; the answer is the same. */
  static final String V4 = "application/vnd.qpp.cms.gov.v4+json";

  static final String V5 = "application/vnd.qpp.cms.gov.v5+json";
  static final String V6 = "application/vnd.qpp.cms.gov.v6+json";

  static final String ZIP = "application/zip";

  private ApiMedia() {}
}
