/** What tests of every kind share: sample data. */
package org.qppportal.testing;
