/** Turning published text and numbers into what people read and what spreadsheets open. */
package org.qppportal.web.text;
