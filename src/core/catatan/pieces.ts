/*
 * What came by a receipt is a chain in the log beside that of its case (decision 0179). The event of a report says that it is: from there on each piece is a
 * link, and one that is kept without its link was taken out of the log. A report from before says nothing, and its earlier pieces are in no chain.
 */

/** Under which name it stands in the event of a report. Another way takes another name, and this one keeps its meaning. */
export const piecesForm = 'netra pieces v1'
