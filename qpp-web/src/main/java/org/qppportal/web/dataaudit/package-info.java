/** Data validation and audit: samples and requests for staff, the evidence locker for practices. */
package org.qppportal.web.dataaudit;
