# One line makes a room (a static library) or a program, and says what it may use.
#
#   facteur_room(NAME [MOC] [FOLDERS dir…] DEPENDS lib…)     every .cpp below the current folder (or below those in FOLDERS)
#
# MOC: only rooms that declare Q_OBJECT pay for moc.
# The precompiled header is built once, by facteur_shared, and reused: all rooms compile with the same definitions.
function(facteur_room name)
  cmake_parse_arguments(ROOM "MOC" "" "DEPENDS;FOLDERS" ${ARGN})
  if(NOT ROOM_FOLDERS)
    set(ROOM_FOLDERS .)
  endif()
  set(patterns)
  foreach(folder ${ROOM_FOLDERS})
    list(APPEND patterns ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
  endforeach()
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${patterns})
  if(NOT sources) # a room that has only headers so far
    set(sources ${CMAKE_SOURCE_DIR}/cmake/pch.cpp)
  endif()
  add_library(${name} STATIC ${sources})
  set_target_properties(${name} PROPERTIES LINKER_LANGUAGE CXX AUTOMOC ${ROOM_MOC})
  facteur_moc_anew(${name})
  target_link_libraries(${name} PUBLIC facteur_flags ${ROOM_DEPENDS})
  facteur_precompile(${name})
  facteur_unite(${name} 4)
endfunction()

# Several files become one compilation, whose headers are read once. So the names in a room's unnamed namespaces differ, and no
# file says `using namespace` outside a function. Few at once, so that touching one file still costs seconds. The sanitizer and
# fuzz builds (clang) compile each file alone, which shows an include that is missing.
function(facteur_unite name files)
  if(FACTEUR_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    set_target_properties(${name} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${files})
  endif()
endfunction()

# A file that the glob finds later would be compiled but never seen by moc, whose dependencies are those of its last run.
# Each configure (a new file makes one) therefore lets it look again; it rewrites only what changed.
function(facteur_moc_anew name)
  file(REMOVE ${CMAKE_CURRENT_BINARY_DIR}/${name}_autogen/timestamp)
endfunction()

function(facteur_precompile name)
  if(TARGET facteur_pch AND NOT name STREQUAL "facteur_pch")
    target_precompile_headers(${name} REUSE_FROM facteur_pch)
  endif()
endfunction()

# A test program per folder of tests: each tst_*.cpp holds one class, named in FACTEUR_TEST, and is one ctest entry. SEPARATE: its
# files say `using namespace`, each another one.
function(facteur_tests name)
  cmake_parse_arguments(ROOM "SEPARATE" "" "DEPENDS" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h)
  add_executable(test_${name} ${sources})
  set_target_properties(test_${name} PROPERTIES AUTOMOC ON)
  facteur_moc_anew(test_${name})
  target_compile_definitions(test_${name} PRIVATE FACTEUR_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  target_link_libraries(test_${name} PRIVATE facteur_test_support ${ROOM_DEPENDS})
  facteur_as_test(test_${name})
  if(NOT ROOM_SEPARATE)
    facteur_unite(test_${name} 6)
  endif()
  foreach(source ${sources})
    if(source MATCHES "/(tst_[a-z0-9_]+)\\.cpp$")
      add_test(NAME ${name}.${CMAKE_MATCH_1} COMMAND test_${name} ${CMAKE_MATCH_1})
      set_tests_properties(${name}.${CMAKE_MATCH_1} PROPERTIES TIMEOUT 300
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;FACTEUR_BIN=${CMAKE_BINARY_DIR}/bin")
    endif()
  endforeach()
endfunction()
