/** Tests of reading QRDA documents. */
package org.qppportal.core.qrda;
