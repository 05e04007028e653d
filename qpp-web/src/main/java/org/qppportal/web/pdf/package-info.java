/** Documents to keep and to print: accessible PDF, made without reading anything from outside. */
package org.qppportal.web.pdf;
