/** The dashboard of the service desk: each panel as a chart, a table and a spreadsheet. */
package org.qppportal.web.desk.report;
