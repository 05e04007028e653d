/**
 * QRDA Category III documents of the performance years 2020 to 2025: reading them as a stream, the
 * program's rules for them, and the published JSON that they stand for, with the way back from each
 * of its values to the place in the document.
 */
package org.qppportal.core.qrda;
