// The grammar of Awl: Python 3.13's statements and expressions, one nonterminal for each level of
// binding, with the names of the Python reference.  Actions only call constructors (build.h).
//
// Lists never nest in memory: their items wait on one stack of the ParseContext, and the value of a
// list nonterminal is the mark where its items begin.
//
// Where LALR(1) cannot tell two things apart, the grammar accepts more and a constructor decides:
// assignment targets are parsed as expressions (target.c), parameters and arguments as flat lists.

%name awl_parse
%token_prefix TK_
%token_type {Token}
%default_type {Node *}
%extra_context {ParseContext *c}
%stack_size 4000
%start_symbol start

%include {
#include "grammar/build.h"
#include "grammar/literal.h"
#include "grammar/mistake.h"
#include "grammar/parameters.h"
#include "grammar/target.h"
#include <assert.h>
#include <stdint.h>

#if defined(__GNUC__)
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wsign-conversion"
#pragma GCC diagnostic ignored "-Wunused-parameter"
#pragma GCC diagnostic ignored "-Wunused-variable"
#endif
}

%code {
#include "grammar/expected.h"
}

%syntax_error { parser_on_syntax_error(c); }
%stack_overflow { build_fail_depth(c); }

%type file {int}
%type statements {int}
%type simple_stmts {int}
%type simple_stmt_list {int}
%type block {NodeList}
%type else_block {NodeList}
%type finally_block {NodeList}

// In the order of tokens.def.  No rule takes BANG, an operator that Python does not have.
%token NAME NUMBER STRING FSTRING_START FSTRING_MIDDLE FSTRING_END NEWLINE INDENT DEDENT LPAR
   RPAR LSQB RSQB LBRACE RBRACE FIELD_OPEN FIELD_CLOSE FIELD_COLON FIELD_BANG COLON COMMA SEMI
   DOT ELLIPSIS ARROW AT ASSIGN WALRUS PLUS MINUS STAR SLASH DOUBLE_SLASH PERCENT DOUBLE_STAR
   LEFT_SHIFT RIGHT_SHIFT AMPER VBAR CIRCUMFLEX TILDE LESS GREATER LESS_EQUAL GREATER_EQUAL
   EQUAL NOT_EQUAL PLUS_ASSIGN MINUS_ASSIGN STAR_ASSIGN SLASH_ASSIGN DOUBLE_SLASH_ASSIGN
   PERCENT_ASSIGN AT_ASSIGN DOUBLE_STAR_ASSIGN LEFT_SHIFT_ASSIGN RIGHT_SHIFT_ASSIGN AMPER_ASSIGN
   VBAR_ASSIGN CIRCUMFLEX_ASSIGN BANG AND AS ASSERT ASYNC AWAIT BREAK CLASS CONTINUE DEF DEL
   ELIF ELSE EXCEPT FALSE FINALLY FOR FROM GLOBAL IF IMPORT IN IS LAMBDA NONE NONLOCAL NOT OR
   PASS RAISE RETURN TRUE TRY WHILE WITH YIELD.

// What a parse begins with: the driver feeds one of these first.  All but the first serve the
// messages: they ask whether an expression begins at a certain token.
start ::= START_FILE file(M).                          { build_module(c, M); }
start ::= START_EXPRESSION expression(E).              { c->expression = E; }
start ::= START_DISJUNCTION disjunction(E).            { c->expression = E; }
start ::= START_STAR_EXPRESSIONS star_expressions(E).  { c->expression = E; }
start ::= START_ANNOTATED_RHS annotated_rhs(E).        { c->expression = E; }
start ::= START_BITWISE_OR bitwise_or(E).              { c->expression = E; }
start ::= START_NAMED_EXPRESSION named_expression(E).  { c->expression = E; }
start ::= START_TARGETS for_targets(E).                { c->expression = E; }
start ::= START_INVERSION inversion(E).                { c->expression = E; }
start ::= START_COMPREHENSIONS comprehensions.

// ---- Statements ----

file(M) ::= .                                          { M = build_mark(c); }
file(M) ::= file(M) statement.                         { build_top_statement(c); }
statements(M) ::= .                                    { M = build_mark(c); }
statements(M) ::= statements(M) statement.

statement ::= compound_stmt(S).                        { build_push(c, S); }
statement ::= simple_stmts.
statement ::= error NEWLINE.
statement ::= error NEWLINE INDENT statements DEDENT.

simple_stmts(M) ::= simple_stmt_list(M) NEWLINE.
simple_stmts(M) ::= simple_stmt_list(M) SEMI NEWLINE.
simple_stmt_list(M) ::= simple_stmt(S).                { M = build_mark(c); build_push(c, S); }
simple_stmt_list(M) ::= simple_stmt_list(M) SEMI simple_stmt(S).  { build_push(c, S); }

block(L) ::= NEWLINE INDENT statements(M) DEDENT.      { L = build_list(c, M); }
block(L) ::= simple_stmts(M).                          { L = build_list(c, M); }

simple_stmt(S) ::= annotated_rhs(E).                   { S = build_expr(c, E); }
simple_stmt(S) ::= assignment(S).
simple_stmt(S) ::= PASS(T).                            { S = build_pass(c, &T); }
simple_stmt(S) ::= BREAK(T).                           { S = build_break(c, &T); }
simple_stmt(S) ::= CONTINUE(T).                        { S = build_continue(c, &T); }
simple_stmt(S) ::= RETURN(T).                          { S = build_return(c, &T, NULL); }
simple_stmt(S) ::= RETURN(T) star_expressions(E).      { S = build_return(c, &T, E); }
simple_stmt(S) ::= RAISE(T).                           { S = build_raise(c, &T, NULL, NULL); }
simple_stmt(S) ::= RAISE(T) expression(E).             { S = build_raise(c, &T, E, NULL); }
simple_stmt(S) ::= RAISE(T) expression(E) FROM expression(F).  { S = build_raise(c, &T, E, F); }
simple_stmt(S) ::= ASSERT(T) expression(E).            { S = build_assert(c, &T, E, NULL); }
simple_stmt(S) ::= ASSERT(T) expression(E) COMMA expression(F).  { S = build_assert(c, &T, E, F); }
simple_stmt(S) ::= DEL(T) star_expressions(E).         { S = build_delete(c, &T, E); }
simple_stmt(S) ::= GLOBAL(T) name_list(M).             { S = build_global(c, &T, M); }
simple_stmt(S) ::= NONLOCAL(T) name_list(M).           { S = build_nonlocal(c, &T, M); }
simple_stmt(S) ::= import_stmt(S).

%type name_list {int}
name_list(M) ::= NAME(T).
                                            { M = build_mark(c); build_push(c, build_name(c, &T)); }
name_list(M) ::= name_list(M) COMMA NAME(T).           { build_push(c, build_name(c, &T)); }

// ---- Assignment ----

%type targets {int}
assignment(S) ::= targets(M) annotated_rhs(E).         { S = build_assign(c, M, E); }
targets(M) ::= annotated_rhs(E) ASSIGN.
                                          { M = build_mark(c); build_push(c, target_assign(c, E)); }
targets(M) ::= targets(M) annotated_rhs(E) ASSIGN.     { build_push(c, target_assign(c, E)); }
assignment(S) ::= annotated_rhs(E)
    PLUS_ASSIGN|MINUS_ASSIGN|STAR_ASSIGN|SLASH_ASSIGN|DOUBLE_SLASH_ASSIGN|PERCENT_ASSIGN|AT_ASSIGN
    |DOUBLE_STAR_ASSIGN|LEFT_SHIFT_ASSIGN|RIGHT_SHIFT_ASSIGN|AMPER_ASSIGN|VBAR_ASSIGN
    |CIRCUMFLEX_ASSIGN(T) annotated_rhs(F).            { S = build_aug_assign(c, E, &T, F); }
assignment(S) ::= annotated_rhs(E) COLON expression(F).  { S = build_ann_assign(c, E, F, NULL); }
assignment(S) ::= annotated_rhs(E) COLON expression(F) ASSIGN annotated_rhs(G).
                                                       { S = build_ann_assign(c, E, F, G); }

annotated_rhs(E) ::= star_expressions(E).
annotated_rhs(E) ::= yield_expr(E).

yield_expr(E) ::= YIELD(T).                            { E = build_yield(c, &T, NULL); }
yield_expr(E) ::= YIELD(T) star_expressions(F).        { E = build_yield(c, &T, F); }
yield_expr(E) ::= YIELD(T) FROM expression(F).         { E = build_yield_from(c, &T, F); }

// ---- Imports ----

%type dotted_name {int}
%type dotted_as_names {int}
%type import_from_as_names {int}
%type import_from_targets {int}
%type dots {int}
import_stmt(S) ::= IMPORT(T) dotted_as_names(M).       { S = build_import(c, &T, M); }
import_stmt(S) ::= FROM(T) dotted_name(N) IMPORT import_from_targets(M).
                                                       { S = build_import_from(c, &T, 0, N, M); }
import_stmt(S) ::= FROM(T) dots(D) dotted_name(N) IMPORT import_from_targets(M).
                                                       { S = build_import_from(c, &T, D, N, M); }
import_stmt(S) ::= FROM(T) dots(D) IMPORT import_from_targets(M).
                                                       { S = build_import_from(c, &T, D, -1, M); }
dots(D) ::= DOT.                                       { D = 1; }
dots(D) ::= ELLIPSIS.                                  { D = 3; }
dots(D) ::= dots(D) DOT.                               { D += 1; }
dots(D) ::= dots(D) ELLIPSIS.                          { D += 3; }
dotted_name(M) ::= NAME(T).
                                            { M = build_mark(c); build_push(c, build_name(c, &T)); }
dotted_name(M) ::= dotted_name(M) DOT NAME(T).         { build_push(c, build_name(c, &T)); }
dotted_as_name(N) ::= dotted_name(M).                  { N = build_dotted_alias(c, M, NULL); }
dotted_as_name(N) ::= dotted_name(M) AS NAME(T).       { N = build_dotted_alias(c, M, &T); }
dotted_as_names(M) ::= dotted_as_name(N).              { M = build_mark(c); build_push(c, N); }
dotted_as_names(M) ::= dotted_as_names(M) COMMA dotted_as_name(N).  { build_push(c, N); }
import_from_targets(M) ::= STAR(T).
                                     { M = build_mark(c); build_push(c, build_alias(c, &T, NULL)); }
import_from_targets(M) ::= import_from_as_names(M).
import_from_targets(M) ::= LPAR import_from_as_names(N) RPAR(T).        { M = N; c->last = T; }
import_from_targets(M) ::= LPAR import_from_as_names(N) COMMA RPAR(T).  { M = N; c->last = T; }
import_from_as_names(M) ::= import_from_as_name(N).    { M = build_mark(c); build_push(c, N); }
import_from_as_names(M) ::= import_from_as_names(M) COMMA import_from_as_name(N).
                                                       { build_push(c, N); }
import_from_as_name(N) ::= NAME(T).                    { N = build_alias(c, &T, NULL); }
import_from_as_name(N) ::= NAME(T) AS NAME(U).         { N = build_alias(c, &T, &U); }

// ---- Compound statements ----

compound_stmt(S) ::= function_def(S).
compound_stmt(S) ::= class_def(S).
compound_stmt(S) ::= decorators(M) function_def(D).    { S = build_decorated(c, M, D); }
compound_stmt(S) ::= decorators(M) class_def(D).       { S = build_decorated(c, M, D); }
compound_stmt(S) ::= if_stmt(S).
compound_stmt(S) ::= while_stmt(S).
compound_stmt(S) ::= for_stmt(S).
compound_stmt(S) ::= with_stmt(S).
compound_stmt(S) ::= try_stmt(S).
compound_stmt(S) ::= ASYNC(T) for_stmt(F).             { S = build_async(c, &T, F); }
compound_stmt(S) ::= ASYNC(T) with_stmt(F).            { S = build_async(c, &T, F); }

%type decorators {int}
decorators(M) ::= AT named_expression(E) NEWLINE.      { M = build_mark(c); build_push(c, E); }
decorators(M) ::= decorators(M) AT named_expression(E) NEWLINE.  { build_push(c, E); }

function_def(S) ::= function_def_raw(S).
function_def(S) ::= ASYNC(T) function_def_raw(F).      { S = build_async(c, &T, F); }
function_def_raw(S) ::= function_header(N) block(B).   { S = build_function_body(c, N, B); }
function_header(N) ::= DEF(T) NAME(U) function_parameters(P) return_annotation(E) COLON.
                                                       { N = build_function(c, &T, &U, P, E); }
// Built before the body is read, so that errors come in the order of the text.
function_parameters(P) ::= LPAR(L) parameters(M) RPAR(R).
                                                       { P = parameters_build(c, M, &L, &R); }
return_annotation(E) ::= .                             { E = NULL; }
return_annotation(E) ::= ARROW expression(F).           { E = F; }

class_def(S) ::= class_header(N) block(B).             { S = build_class_body(c, N, B); }
class_header(N) ::= CLASS(T) NAME(U) COLON.            { N = build_class(c, &T, &U, -1, NULL); }
class_header(N) ::= CLASS(T) NAME(U) LPAR call_arguments(M) RPAR(R) COLON.
                                                       { N = build_class(c, &T, &U, M, &R); }

%type elif_clauses {int}
if_stmt(S) ::= IF(T) named_expression(E) COLON block(B) elif_clauses(M) else_block(O).
                                                       { S = build_if(c, &T, E, B, M, O); }
elif_clauses(M) ::= .                                  { M = build_mark(c); }
elif_clauses(M) ::= elif_clauses(M) ELIF(T) named_expression(E) COLON block(B).
                                                       { build_push(c, build_elif(c, &T, E, B)); }
else_block(L) ::= .                                    { L = (NodeList){NULL, 0}; }
else_block(L) ::= ELSE COLON block(B).                 { L = B; }

while_stmt(S) ::= WHILE(T) named_expression(E) COLON block(B) else_block(O).
                                                       { S = build_while(c, &T, E, B, O); }
for_stmt(S) ::= FOR(T) for_targets(E) IN star_expressions(F) COLON block(B) else_block(O).
                                                       { S = build_for(c, &T, E, F, B, O); }

%type with_items {int}
with_stmt(S) ::= with_header(N) block(B).              { S = build_with_body(c, N, B); }
with_header(N) ::= WITH(T) with_items(M) COLON.        { N = build_with(c, &T, M); }
with_items(M) ::= with_item(N).                        { M = build_mark(c); build_push(c, N); }
with_items(M) ::= with_items(M) COMMA with_item(N).    { build_push(c, N); }
with_item(N) ::= expression(E).                        { N = build_withitem(c, E, NULL); }
with_item(N) ::= expression(E) AS for_target(F).       { N = build_withitem(c, E, F); }

%type except_blocks {int}
try_stmt(S) ::= TRY(T) COLON block(B) finally_block(F).
                                 { S = build_try(c, &T, B, build_mark(c), (NodeList){NULL, 0}, F); }
try_stmt(S) ::= TRY(T) COLON block(B) except_blocks(M) else_block(O).
                                             { S = build_try(c, &T, B, M, O, (NodeList){NULL, 0}); }
try_stmt(S) ::= TRY(T) COLON block(B) except_blocks(M) else_block(O) finally_block(F).
                                                       { S = build_try(c, &T, B, M, O, F); }
finally_block(L) ::= FINALLY COLON block(B).           { L = B; }
except_blocks(M) ::= except_block(N).                  { M = build_mark(c); build_push(c, N); }
except_blocks(M) ::= except_blocks(M) except_block(N). { build_push(c, N); }
except_block(N) ::= EXCEPT(T) COLON block(B).          { N = build_handler(c, &T, NULL, NULL, B); }
except_block(N) ::= EXCEPT(T) expression(E) COLON block(B).
                                                       { N = build_handler(c, &T, E, NULL, B); }
except_block(N) ::= EXCEPT(T) expression(E) AS NAME(U) COLON block(B).
                                                       { N = build_handler(c, &T, E, &U, B); }
except_block(N) ::= EXCEPT(T) STAR expression(E) COLON block(B).
                                                      { N = build_star_handler(c, &T, E, NULL, B); }
except_block(N) ::= EXCEPT(T) STAR expression(E) AS NAME(U) COLON block(B).
                                                       { N = build_star_handler(c, &T, E, &U, B); }

// ---- Parameters: a flat list of marked items, put in order by parameters.c ----

%type parameters {int}
%type parameter_list {int}
%type lambda_parameters {int}
%type lambda_parameter_list {int}
parameters(M) ::= .                                    { M = build_mark(c); }
parameters(M) ::= parameter_list(M).
parameters(M) ::= parameter_list(M) COMMA.
parameter_list(M) ::= parameter(N).                    { M = parameters_first(c, N); }
parameter_list(M) ::= parameter_list(M) COMMA parameter(N).  { parameters_add(c, N); }
parameter(N) ::= NAME(T).
                                        { N = parameters_item(c, PARAMETER_PLAIN, &T, NULL, NULL); }
parameter(N) ::= NAME(T) COLON expression(E).
                                           { N = parameters_item(c, PARAMETER_PLAIN, &T, E, NULL); }
parameter(N) ::= NAME(T) ASSIGN expression(F).
                                           { N = parameters_item(c, PARAMETER_PLAIN, &T, NULL, F); }
parameter(N) ::= NAME(T) COLON expression(E) ASSIGN expression(F).
                                              { N = parameters_item(c, PARAMETER_PLAIN, &T, E, F); }
parameter(N) ::= STAR(S) NAME(T).
                                      { N = parameters_starred(c, &S, PARAMETER_VARARG, &T, NULL); }
parameter(N) ::= STAR(S) NAME(T) COLON star_expression(E).
                                         { N = parameters_starred(c, &S, PARAMETER_VARARG, &T, E); }
parameter(N) ::= STAR(S) NAME(T) ASSIGN(A) expression.
                                    { N = parameters_bad_default(c, &S, PARAMETER_VARARG, &T, &A); }
parameter(N) ::= DOUBLE_STAR(S) NAME(T).
                                       { N = parameters_starred(c, &S, PARAMETER_KWARG, &T, NULL); }
parameter(N) ::= DOUBLE_STAR(S) NAME(T) COLON expression(E).
                                          { N = parameters_starred(c, &S, PARAMETER_KWARG, &T, E); }
parameter(N) ::= DOUBLE_STAR(S) NAME(T) ASSIGN(A) expression.
                                     { N = parameters_bad_default(c, &S, PARAMETER_KWARG, &T, &A); }
parameter(N) ::= STAR(T).
                                         { N = parameters_item(c, PARAMETER_STAR, &T, NULL, NULL); }
parameter(N) ::= SLASH(T).
                                        { N = parameters_item(c, PARAMETER_SLASH, &T, NULL, NULL); }

lambda_parameters(M) ::= .                             { M = build_mark(c); }
lambda_parameters(M) ::= lambda_parameter_list(M).
lambda_parameters(M) ::= lambda_parameter_list(M) COMMA.
lambda_parameter_list(M) ::= lambda_parameter(N).      { M = parameters_first(c, N); }
lambda_parameter_list(M) ::= lambda_parameter_list(M) COMMA lambda_parameter(N).
                                                       { parameters_add(c, N); }
lambda_parameter(N) ::= NAME(T).
                                        { N = parameters_item(c, PARAMETER_PLAIN, &T, NULL, NULL); }
lambda_parameter(N) ::= NAME(T) ASSIGN expression(F).
                                           { N = parameters_item(c, PARAMETER_PLAIN, &T, NULL, F); }
lambda_parameter(N) ::= STAR(S) NAME(T).
                                      { N = parameters_starred(c, &S, PARAMETER_VARARG, &T, NULL); }
lambda_parameter(N) ::= STAR(S) NAME(T) ASSIGN(A) expression.
                                    { N = parameters_bad_default(c, &S, PARAMETER_VARARG, &T, &A); }
lambda_parameter(N) ::= DOUBLE_STAR(S) NAME(T).
                                       { N = parameters_starred(c, &S, PARAMETER_KWARG, &T, NULL); }
lambda_parameter(N) ::= DOUBLE_STAR(S) NAME(T) ASSIGN(A) expression.
                                     { N = parameters_bad_default(c, &S, PARAMETER_KWARG, &T, &A); }
lambda_parameter(N) ::= STAR(T).
                                         { N = parameters_item(c, PARAMETER_STAR, &T, NULL, NULL); }
lambda_parameter(N) ::= SLASH(T).
                                        { N = parameters_item(c, PARAMETER_SLASH, &T, NULL, NULL); }

// ---- Targets of `for` and `as`: below comparison, so that `in` stays free ----

%type for_target_list {int}
for_targets(E) ::= for_target(F).                      { E = target_store(c, F, TARGET_FOR); }
for_targets(E) ::= for_target(F) COMMA(T).
                                  { E = target_store(c, build_single_tuple(c, F, &T), TARGET_FOR); }
for_targets(E) ::= for_target_list(M).
                                       { E = target_store(c, build_tuple(c, M, NULL), TARGET_FOR); }
for_targets(E) ::= for_target_list(M) COMMA(T).
                                         { E = target_store(c, build_tuple(c, M, &T), TARGET_FOR); }
for_target_list(M) ::= for_target(E) COMMA for_target(F).  { M = build_push_two(c, E, F); }
for_target_list(M) ::= for_target_list(M) COMMA for_target(E).  { build_push(c, E); }
for_target(E) ::= bitwise_or(E).
for_target(E) ::= STAR(T) bitwise_or(F).               { E = build_starred(c, &T, F); }

// ---- Expressions, from the loosest to the tightest ----

%type star_expression_list {int}
star_expressions(E) ::= star_expression(E).
star_expressions(E) ::= star_expression(F) COMMA(T).   { E = build_single_tuple(c, F, &T); }
star_expressions(E) ::= star_expression_list(M).       { E = build_tuple(c, M, NULL); }
star_expressions(E) ::= star_expression_list(M) COMMA(T).  { E = build_tuple(c, M, &T); }
star_expression_list(M) ::= star_expression(E) COMMA star_expression(F).
                                                       { M = build_push_two(c, E, F); }
star_expression_list(M) ::= star_expression_list(M) COMMA star_expression(E).  { build_push(c, E); }
star_expression(E) ::= expression(E).
star_expression(E) ::= STAR(T) bitwise_or(F).          { E = build_starred(c, &T, F); }

star_named_expression(E) ::= named_expression(E).
star_named_expression(E) ::= STAR(T) bitwise_or(F).    { E = build_starred(c, &T, F); }

named_expression(E) ::= expression(E).
named_expression(E) ::= NAME(T) WALRUS expression(F).  { E = build_named_expr(c, &T, F); }

expression(E) ::= disjunction(E).
expression(E) ::= disjunction(B) IF disjunction(F) ELSE expression(O).
                                                       { E = build_if_exp(c, B, F, O); }
expression(E) ::= LAMBDA(T) lambda_parameters(M) COLON(R) expression(B).
                              { E = build_lambda(c, &T, parameters_build_lambda(c, M, &T, &R), B); }

%type or_list {int}
%type and_list {int}
disjunction(E) ::= conjunction(E).
disjunction(E) ::= or_list(M).                         { E = build_bool_op(c, OPERATOR_OR, M); }
or_list(M) ::= conjunction(E) OR conjunction(F).       { M = build_push_two(c, E, F); }
or_list(M) ::= or_list(M) OR conjunction(E).           { build_push(c, E); }
conjunction(E) ::= inversion(E).
conjunction(E) ::= and_list(M).                        { E = build_bool_op(c, OPERATOR_AND, M); }
and_list(M) ::= inversion(E) AND inversion(F).         { M = build_push_two(c, E, F); }
and_list(M) ::= and_list(M) AND inversion(E).          { build_push(c, E); }
inversion(E) ::= comparison(E).
inversion(E) ::= NOT(T) inversion(F).                  { E = build_unary_op(c, &T, F); }

%type compare_list {int}
%type compare_op {Operator}
comparison(E) ::= bitwise_or(E).
comparison(E) ::= compare_list(M).                     { E = build_compare(c, M); }
compare_list(M) ::= bitwise_or(E) compare_op(O) bitwise_or(F).
                                { M = build_mark(c); build_push(c, E); build_push_tagged(c, F, O); }
compare_list(M) ::= compare_list(M) compare_op(O) bitwise_or(F).  { build_push_tagged(c, F, O); }
compare_op(O) ::= EQUAL|NOT_EQUAL|LESS|LESS_EQUAL|GREATER|GREATER_EQUAL|IN(T).
                                                       { O = build_operator(@T); (void)T; }
compare_op(O) ::= IS.                                  { O = OPERATOR_IS; }
compare_op(O) ::= IS NOT.                              { O = OPERATOR_IS_NOT; }
compare_op(O) ::= NOT IN.                              { O = OPERATOR_NOT_IN; }

bitwise_or(E) ::= bitwise_xor(E).
bitwise_or(E) ::= bitwise_or(F) VBAR bitwise_xor(G).
                                                     { E = build_bin_op(c, F, OPERATOR_BIT_OR, G); }
bitwise_xor(E) ::= bitwise_and(E).
bitwise_xor(E) ::= bitwise_xor(F) CIRCUMFLEX bitwise_and(G).
                                                    { E = build_bin_op(c, F, OPERATOR_BIT_XOR, G); }
bitwise_and(E) ::= shift_expr(E).
bitwise_and(E) ::= bitwise_and(F) AMPER shift_expr(G).
                                                    { E = build_bin_op(c, F, OPERATOR_BIT_AND, G); }
shift_expr(E) ::= sum(E).
shift_expr(E) ::= shift_expr(F) LEFT_SHIFT sum(G).
                                                    { E = build_bin_op(c, F, OPERATOR_L_SHIFT, G); }
shift_expr(E) ::= shift_expr(F) RIGHT_SHIFT sum(G).
                                                    { E = build_bin_op(c, F, OPERATOR_R_SHIFT, G); }
sum(E) ::= term(E).
sum(E) ::= sum(F) PLUS term(G).                        { E = build_bin_op(c, F, OPERATOR_ADD, G); }
sum(E) ::= sum(F) MINUS term(G).                       { E = build_bin_op(c, F, OPERATOR_SUB, G); }
term(E) ::= factor(E).
term(E) ::= term(F) STAR factor(G).                    { E = build_bin_op(c, F, OPERATOR_MULT, G); }
term(E) ::= term(F) SLASH factor(G).                   { E = build_bin_op(c, F, OPERATOR_DIV, G); }
term(E) ::= term(F) DOUBLE_SLASH factor(G).
                                                  { E = build_bin_op(c, F, OPERATOR_FLOOR_DIV, G); }
term(E) ::= term(F) PERCENT factor(G).                 { E = build_bin_op(c, F, OPERATOR_MOD, G); }
term(E) ::= term(F) AT factor(G).
                                                   { E = build_bin_op(c, F, OPERATOR_MAT_MULT, G); }
factor(E) ::= power(E).
factor(E) ::= PLUS|MINUS|TILDE(T) factor(F).           { E = build_unary_op(c, &T, F); }
power(E) ::= await_primary(E).
power(E) ::= await_primary(F) DOUBLE_STAR factor(G).   { E = build_bin_op(c, F, OPERATOR_POW, G); }
await_primary(E) ::= primary(E).
await_primary(E) ::= AWAIT(T) primary(F).              { E = build_await(c, &T, F); }

primary(E) ::= atom(E).
primary(E) ::= primary(F) DOT NAME(T).                 { E = build_attribute(c, F, &T); }
primary(E) ::= primary(F) LPAR(L) call_arguments(M) RPAR(T).  { E = build_call(c, F, M, &L, &T); }
primary(E) ::= primary(F) LSQB slices(G) RSQB(T).      { E = build_subscript(c, F, G, &T); }

// ---- Arguments: a flat list, sorted by build_call ----

%type call_arguments {int}
%type argument_list {int}
call_arguments(M) ::= .                                { M = build_mark(c); }
call_arguments(M) ::= argument_list(M).
call_arguments(M) ::= argument_list(M) COMMA(T).       { build_trailing_comma(c, M, &T); }
argument_list(M) ::= argument(N).                      { M = build_mark(c); build_push(c, N); }
argument_list(M) ::= argument_list(M) COMMA argument(N).  { build_push(c, N); }
argument(N) ::= named_expression(N).
argument(N) ::= STAR(T) expression(E).                 { N = build_starred(c, &T, E); }
argument(N) ::= DOUBLE_STAR(T) expression(E).          { N = build_double_star_argument(c, &T, E); }
argument(N) ::= named_expression(F) ASSIGN(T) expression(E).  { N = build_keyword(c, F, &T, E); }
argument(N) ::= named_expression(E) comprehensions(M). { N = build_bare_generator(c, E, M); }

%type slice_list {int}
slices(E) ::= slice(F).                                { E = build_single_slice(c, F); }
slices(E) ::= slice(F) COMMA(T).                       { E = build_single_tuple(c, F, &T); }
slices(E) ::= slice_list(M).                           { E = build_tuple(c, M, NULL); }
slices(E) ::= slice_list(M) COMMA(T).                  { E = build_tuple(c, M, &T); }
slice_list(M) ::= slice(E) COMMA slice(F).             { M = build_push_two(c, E, F); }
slice_list(M) ::= slice_list(M) COMMA slice(E).        { build_push(c, E); }
slice(E) ::= named_expression(E).
slice(E) ::= STAR(T) bitwise_or(F).                    { E = build_starred(c, &T, F); }
slice(E) ::= slice_bound(L) COLON(T) slice_bound(U).   { E = build_slice(c, L, &T, U, NULL, NULL); }
slice(E) ::= slice_bound(L) COLON(T) slice_bound(U) COLON(S) slice_bound(P).
                                                       { E = build_slice(c, L, &T, U, &S, P); }
slice_bound(E) ::= .                                   { E = NULL; }
slice_bound(E) ::= expression(E).

// ---- Atoms ----

atom(E) ::= NAME(T).                                   { E = build_name(c, &T); }
atom(E) ::= NUMBER(T).                                 { E = literal_number(c, &T); }
atom(E) ::= TRUE|FALSE|NONE|ELLIPSIS(T).               { E = literal_word(c, &T); }
atom(E) ::= strings(M).                                { E = literal_join(c, M); }

%type paren_list {int}
atom(E) ::= LPAR(T) RPAR(R).                           { E = build_empty_tuple(c, &T, &R); }
atom(E) ::= LPAR(T) paren_item(F) RPAR(R).             { E = build_group(c, &T, F, &R); }
atom(E) ::= LPAR(T) yield_expr(F) RPAR(R).             { E = build_group(c, &T, F, &R); }
atom(E) ::= LPAR(T) paren_item(F) COMMA(U) RPAR(R).
                                 { E = build_paren_tuple(c, &T, build_single_tuple(c, F, &U), &R); }
atom(E) ::= LPAR(T) paren_list(M) RPAR(R).
                                      { E = build_paren_tuple(c, &T, build_tuple(c, M, NULL), &R); }
atom(E) ::= LPAR(T) paren_list(M) COMMA RPAR(R).
                                      { E = build_paren_tuple(c, &T, build_tuple(c, M, NULL), &R); }
atom(E) ::= LPAR(T) paren_item(F) comprehensions(M) RPAR(R).
                                                       { E = build_generator(c, &T, F, M, &R); }
paren_list(M) ::= paren_item(E) COMMA paren_item(F).   { M = build_push_two(c, E, F); }
paren_list(M) ::= paren_list(M) COMMA paren_item(E).   { build_push(c, E); }
paren_item(E) ::= star_named_expression(E).
// Only `with (a as b, …):` may have these; build_group and build_paren_tuple refuse the others.
paren_item(E) ::= expression(F) AS(T) for_target(G).   { E = build_paren_withitem(c, F, &T, G); }

%type element_list {int}
atom(E) ::= LSQB(T) RSQB(R).
                                               { E = build_list_display(c, &T, build_mark(c), &R); }
atom(E) ::= LSQB(T) element_list(M) RSQB(R).           { E = build_list_display(c, &T, M, &R); }
atom(E) ::= LSQB(T) element_list(M) COMMA RSQB(R).     { E = build_list_display(c, &T, M, &R); }
atom(E) ::= LSQB(T) star_named_expression(F) comprehensions(M) RSQB(R).
                                                       { E = build_list_comp(c, &T, F, M, &R); }
element_list(M) ::= star_named_expression(E).          { M = build_mark(c); build_push(c, E); }
element_list(M) ::= element_list(M) COMMA star_named_expression(E).  { build_push(c, E); }

%type dict_items {int}
atom(E) ::= LBRACE(T) RBRACE(R).                       { E = build_dict(c, &T, build_mark(c), &R); }
atom(E) ::= LBRACE(T) dict_items(M) RBRACE(R).         { E = build_dict(c, &T, M, &R); }
atom(E) ::= LBRACE(T) dict_items(M) COMMA RBRACE(R).   { E = build_dict(c, &T, M, &R); }
atom(E) ::= LBRACE(T) expression(K) COLON expression(V) comprehensions(M) RBRACE(R).
                                                       { E = build_dict_comp(c, &T, K, V, M, &R); }
atom(E) ::= LBRACE(T) DOUBLE_STAR(S) bitwise_or comprehensions(M) RBRACE(R).
                                                { E = build_dict_unpacking_comp(c, &T, &S, M, &R); }
atom(E) ::= LBRACE(T) element_list(M) RBRACE(R).       { E = build_set(c, &T, M, &R); }
atom(E) ::= LBRACE(T) element_list(M) COMMA RBRACE(R). { E = build_set(c, &T, M, &R); }
atom(E) ::= LBRACE(T) star_named_expression(F) comprehensions(M) RBRACE(R).
                                                       { E = build_set_comp(c, &T, F, M, &R); }
dict_items(M) ::= expression(K) COLON expression(V).   { M = build_push_two(c, K, V); }
dict_items(M) ::= DOUBLE_STAR bitwise_or(V).           { M = build_push_two(c, NULL, V); }
dict_items(M) ::= dict_items(M) COMMA expression(K) COLON expression(V).
                                                       { build_push_two(c, K, V); }
dict_items(M) ::= dict_items(M) COMMA DOUBLE_STAR bitwise_or(V).  { build_push_two(c, NULL, V); }

%type comprehensions {int}
%type comprehension_ifs {int}
comprehensions(M) ::= comprehension(N).                { M = build_mark(c); build_push(c, N); }
comprehensions(M) ::= comprehensions(M) comprehension(N).  { build_push(c, N); }
comprehension(N) ::= FOR(T) for_targets(E) IN disjunction(F) comprehension_ifs(M).
                                                     { N = build_comprehension(c, &T, E, F, M, 0); }
comprehension(N) ::= ASYNC(T) FOR for_targets(E) IN disjunction(F) comprehension_ifs(M).
                                                     { N = build_comprehension(c, &T, E, F, M, 1); }
comprehension_ifs(M) ::= .                             { M = build_mark(c); }
comprehension_ifs(M) ::= comprehension_ifs(M) IF disjunction(E).  { build_push(c, E); }

// ---- Strings: the lexer has cut f-strings into text and fields ----

%type strings {int}
%type fstring_parts {int}
%type fstring_conversion {int}
strings(M) ::= string(N).                              { M = build_mark(c); build_push(c, N); }
strings(M) ::= strings(M) string(N).                   { build_push(c, N); }
string(N) ::= STRING(T).                               { N = literal_string(c, &T); }
string(N) ::= FSTRING_START(T) fstring_parts(M) FSTRING_END(R).
                                                       { N = literal_fstring(c, &T, M, &R); }
fstring_parts(M) ::= .                                 { M = build_mark(c); }
fstring_parts(M) ::= fstring_parts(M) FSTRING_MIDDLE(T).
                                                     { build_push(c, literal_fstring_text(c, &T)); }
fstring_parts(M) ::= fstring_parts(M) fstring_field.
fstring_field ::= FIELD_OPEN(T) annotated_rhs(E) fstring_debug(D) fstring_conversion(V)
    fstring_spec(S) FIELD_CLOSE(R).
                                                     { literal_push_field(c, &T, E, &D, V, S, &R); }
%type fstring_debug {Token}
fstring_debug(D) ::= .                                 { D = (Token){.start = NULL}; }
fstring_debug(D) ::= ASSIGN(D).
fstring_conversion(V) ::= .                            { V = -1; }
fstring_conversion(V) ::= FIELD_BANG(B) NAME(T).       { V = literal_conversion(c, &B, &T); }
fstring_spec(S) ::= .                                  { S = NULL; }
fstring_spec(S) ::= FIELD_COLON(T) fstring_parts(M).   { S = literal_spec(c, &T, M); }
