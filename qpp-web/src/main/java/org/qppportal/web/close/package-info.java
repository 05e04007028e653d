/** The national close: its pages and downloads for program staff. */
package org.qppportal.web.close;
