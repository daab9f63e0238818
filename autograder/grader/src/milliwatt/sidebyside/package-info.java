/** Java and the C that it became, on one page, line beside line. */
package milliwatt.sidebyside;
