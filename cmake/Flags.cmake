# Compiler and linker flags that every target shares: warnings, hardening, sanitizers, ccache and mold where present.
add_library(facteur_flags INTERFACE)
target_compile_options(facteur_flags INTERFACE
  -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-align -Wvla -Wno-missing-field-initializers)
if(FACTEUR_UNITY AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # A coroutine's frame has the linkage of its function, and members of file-local types: harmless, but g++ warns of it when
  # the file is not the one that it was given.
  target_compile_options(facteur_flags INTERFACE -Wno-subobject-linkage)
endif()
if(FACTEUR_WERROR)
  target_compile_options(facteur_flags INTERFACE -Werror)
endif()
# One set of definitions for all, so that one precompiled header serves every target. Linking the three Qt modules
# everywhere is a matter of definitions only: --as-needed drops what a binary does not use.
target_link_libraries(facteur_flags INTERFACE Qt6::Core Qt6::Network Qt6::Sql)
target_compile_definitions(facteur_flags INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_KEYWORDS QT_NO_FOREACH QT_STRICT_ITERATORS)
target_include_directories(facteur_flags INTERFACE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/daemon)

if(FACTEUR_FUZZ)
  target_compile_options(facteur_flags INTERFACE -fsanitize=fuzzer-no-link) # coverage in every room
endif()
if(FACTEUR_SANITIZE)
  target_compile_options(facteur_flags INTERFACE -fsanitize=${FACTEUR_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=undefined)
  target_link_options(facteur_flags INTERFACE -fsanitize=${FACTEUR_SANITIZE})
  if(CMAKE_CXX_COMPILER_ID MATCHES "Clang")
    # clang 14 cannot place this check's data in coroutines ("Cannot represent a difference across sections").
    target_compile_options(facteur_flags INTERFACE -fno-sanitize=function)
  endif()
else()
  if(NOT CMAKE_BUILD_TYPE STREQUAL Debug)
    target_compile_options(facteur_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)
  endif()
  target_compile_options(facteur_flags INTERFACE -fstack-protector-strong -fstack-clash-protection -fcf-protection)
  target_link_options(facteur_flags INTERFACE -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack)
endif()
target_link_options(facteur_flags INTERFACE -Wl,--as-needed)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1")

find_program(FACTEUR_MOLD mold)
if(FACTEUR_MOLD)
  target_link_options(facteur_flags INTERFACE -fuse-ld=mold)
endif()
find_program(FACTEUR_CCACHE ccache)
if(FACTEUR_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
      CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${FACTEUR_CCACHE})
endif()
