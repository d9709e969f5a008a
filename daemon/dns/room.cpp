// A room needs one source file to be a library; removed with the first real one.
