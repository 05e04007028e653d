/** What people typed into the fields of an address, and what is wrong with it. */
package org.qppportal.web.form;
