/** What stands in the form of a citation for what is put in later: letters of no script. */

/** Stands for a passage's number. */
export const FORM_NUMBER = "\uE000";

/** Stands for an address. */
export const FORM_ADDRESS = "\uE001";
