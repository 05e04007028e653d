/** APM entities: their own page, and how program staff keep and determine them. */
package org.qppportal.web.apm;
