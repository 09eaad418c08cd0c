/** File kinds offered when choosing a table; what a file really is, the core finds from its bytes. */
export const accepted = '.xlsx,.xlsm,.xls,.et,.ods,.csv,.txt,.tsv,.xml,.htm,.html';
