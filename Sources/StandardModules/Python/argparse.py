"""Command lines: what a program takes, its help, and its error messages."""

import sys

__all__ = [
    'ArgumentParser', 'ArgumentError', 'ArgumentTypeError', 'BooleanOptionalAction', 'FileType',
    'HelpFormatter', 'ArgumentDefaultsHelpFormatter', 'RawDescriptionHelpFormatter',
    'RawTextHelpFormatter', 'MetavarTypeHelpFormatter', 'Namespace', 'Action', 'ONE_OR_MORE',
    'OPTIONAL', 'PARSER', 'REMAINDER', 'SUPPRESS', 'ZERO_OR_MORE',
]

SUPPRESS = '==SUPPRESS=='
OPTIONAL = '?'
ZERO_OR_MORE = '*'
ONE_OR_MORE = '+'
PARSER = 'A...'
REMAINDER = '...'
_EXTRAS = '_unrecognized_args'


class ArgumentError(Exception):
    """An error about one argument."""

    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return self.message
        return 'argument %s: %s' % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    """Raised by a type function: its text is shown as it is."""


def _name_of(argument):
    if argument is None:
        return None
    if argument.option_strings:
        return '/'.join(argument.option_strings)
    if argument.metavar not in (None, SUPPRESS):
        return argument.metavar
    if argument.dest not in (None, SUPPRESS):
        return argument.dest
    if argument.choices:
        return '{' + ','.join(argument.choices) + '}'
    return None


class _Shown:
    """A repr() from the attributes."""

    def __repr__(self):
        parts = [repr(arg) for arg in self._get_args()]
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                parts.append('%s=%r' % (name, value))
            else:
                odd[name] = value
        if odd:
            parts.append('**%r' % odd)
        return '%s(%s)' % (type(self).__name__, ', '.join(parts))

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


class Namespace(_Shown):
    """The values that were parsed."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        if isinstance(other, Namespace):
            return self.__dict__ == other.__dict__
        return NotImplemented

    __hash__ = None

    def __contains__(self, key):
        return key in self.__dict__


def _columns():
    import os
    try:
        return int(os.environ['COLUMNS']) or 80
    except (AttributeError, KeyError, ValueError):
        pass
    try:
        return os.get_terminal_size(1).columns or 80
    except (AttributeError, OSError, ValueError):
        return 80


def _usage_parts(text):
    """Split at spaces, but not inside brackets."""
    parts = []
    i = 0
    while i < len(text):
        if text[i].isspace():
            i += 1
            continue
        begin = i
        closer = {'(': ')', '[': ']'}.get(text[i])
        if closer:
            end = text.find(closer, i)
            while end >= 0:
                while end < len(text) and text[end] == closer:
                    end += 1
                if end == len(text) or text[end].isspace():
                    break
                end = text.find(closer, end)
            if end >= 0:
                parts.append(text[begin:end])
                i = end
                continue
        while i < len(text) and not text[i].isspace():
            i += 1
        parts.append(text[begin:i])
    return parts


class _Section:
    """A titled part of the help, with what it holds."""

    def __init__(self, heading, indent):
        self.heading = heading
        self.indent = indent
        self.items = []


class HelpFormatter:
    """Lays out usage and help."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            width = _columns() - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._root = _Section(None, 0)
        self._stack = [self._root]

    # What is to be shown.
    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def start_section(self, heading):
        section = _Section(heading, self._current_indent)
        self._stack[-1].items.append((self._format_section, section))
        self._stack.append(section)
        self._indent()

    def end_section(self):
        self._stack.pop()
        self._dedent()

    def _add_item(self, function, *args):
        self._stack[-1].items.append((function, *args))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._add_item(self._format_text, text)

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._add_item(self._format_usage, usage, actions, groups, prefix)

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        length = len(self._format_action_invocation(action)) + self._current_indent
        for sub in self._iter_indented_subactions(action):
            length = max(length,
                         len(self._format_action_invocation(sub)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, length)
        self._add_item(self._format_action, action)

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    # Its text.
    def format_help(self):
        text = self._body(self._root)
        if text:
            while '\n\n\n' in text:
                text = text.replace('\n\n\n', '\n\n')
            text = text.strip('\n') + '\n'
        return text

    def _body(self, section):
        parts = [function(*args) for function, *args in section.items]
        return ''.join([part for part in parts if part and part is not SUPPRESS])

    def _format_section(self, section):
        self._indent()
        body = self._body(section)
        self._dedent()
        if not body:
            return ''
        heading = ''
        if section.heading is not SUPPRESS and section.heading is not None:
            heading = '%*s%s:\n' % (self._current_indent, '', section.heading)
        return '\n' + heading + body + '\n'

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = 'usage: '
        if usage is not None:
            usage = usage % {'prog': self._prog}
        elif not actions:
            usage = self._prog
        else:
            optionals = self._format_actions_usage(
                [action for action in actions if action.option_strings], groups)
            positionals = self._format_actions_usage(
                [action for action in actions if not action.option_strings], groups)
            usage = ' '.join([part for part in (self._prog, optionals, positionals) if part])
            text_width = self._width - self._current_indent
            if len(prefix) + len(usage) > text_width:
                usage = self._wrapped_usage(prefix, _usage_parts(optionals),
                                            _usage_parts(positionals), text_width)
        return '%s%s\n\n' % (prefix, usage)

    def _wrapped_usage(self, prefix, optionals, positionals, text_width):
        prog = self._prog

        def lines_of(parts, indent, prefix=None):
            lines = []
            line = []
            start = (len(indent) if prefix is None else len(prefix)) - 1
            length = start
            for part in parts:
                if length + 1 + len(part) > text_width and line:
                    lines.append(indent + ' '.join(line))
                    line = []
                    length = len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + ' '.join(line))
            if prefix is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * text_width:
            indent = ' ' * (len(prefix) + len(prog) + 1)
            if optionals:
                lines = lines_of([prog] + optionals, indent, prefix)
                lines += lines_of(positionals, indent)
            elif positionals:
                lines = lines_of([prog] + positionals, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = ' ' * len(prefix)
            lines = lines_of(optionals + positionals, indent)
            if len(lines) > 1:
                lines = lines_of(optionals, indent) + lines_of(positionals, indent)
            lines = [prog] + lines
        return '\n'.join(lines)

    def _one_usage(self, action, inside_group):
        """The usage of one action; inside a group it has no brackets of its own."""
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            text = self._format_args(action, self._get_default_metavar_for_positional(action))
            if inside_group and text[:1] == '[' and text[-1:] == ']':
                text = text[1:-1]
            return text
        if action.nargs == 0:
            text = action.format_usage()
        else:
            metavar = self._get_default_metavar_for_optional(action)
            text = '%s %s' % (action.option_strings[0], self._format_args(action, metavar))
        if not action.required and not inside_group:
            text = '[%s]' % text
        return text

    def _format_actions_usage(self, actions, groups):
        parts = []
        place = 0
        while place < len(actions):
            group = self._group_at(actions, place, groups)
            if group is None:
                text = self._one_usage(actions[place], False)
                if text:
                    parts.append(text)
                place += 1
                continue
            members = group._group_actions
            inner = [self._one_usage(action, True) for action in members]
            inner = [text for text in inner if text]
            place += len(members)
            text = ' | '.join(inner)
            if not inner:
                continue
            if not group.required:
                parts.append('[%s]' % text)
            else:
                parts.append('(%s)' % text if len(inner) > 1 else text)
        return ' '.join(parts)

    @staticmethod
    def _group_at(actions, place, groups):
        for group in groups:
            members = group._group_actions
            if members and actions[place:place + len(members)] == members:
                return group
        return None

    def _format_text(self, text):
        if '%(prog)' in text:
            text = text % {'prog': self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, ' ' * self._current_indent) + '\n\n'

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = ' ' * self._current_indent
        first = 0
        if not action.help:
            text = indent + header + '\n'
        elif len(header) <= action_width:
            text = indent + header.ljust(action_width) + '  '
        else:
            text = indent + header + '\n'
            first = help_position
        parts = [text]
        if action.help and action.help.strip():
            expanded = self._expand_help(action)
            if expanded:
                lines = self._split_lines(expanded, help_width)
                parts.append(' ' * first + lines[0] + '\n')
                for line in lines[1:]:
                    parts.append(' ' * help_position + line + '\n')
        elif not text.endswith('\n'):
            parts.append('\n')
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return ''.join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return self._metavar(action, default)[0] if (
                not isinstance(action.metavar, tuple)) else ' '.join(action.metavar)
        if action.nargs == 0:
            return ', '.join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ', '.join(['%s %s' % (name, args) for name in action.option_strings])

    def _metavar(self, action, default, count=1):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = '{%s}' % ','.join([str(choice) for choice in action.choices])
        else:
            name = default
        return name if isinstance(name, tuple) else (name,) * count

    def _format_args(self, action, default_metavar):
        nargs = action.nargs
        if nargs is None:
            return '%s' % self._metavar(action, default_metavar, 1)
        if nargs == OPTIONAL:
            return '[%s]' % self._metavar(action, default_metavar, 1)
        if nargs == ZERO_OR_MORE:
            names = self._metavar(action, default_metavar, 1)
            return '[%s [%s ...]]' % names if len(names) == 2 else '[%s ...]' % names
        if nargs == ONE_OR_MORE:
            return '%s [%s ...]' % self._metavar(action, default_metavar, 2)
        if nargs == REMAINDER:
            return '...'
        if nargs == PARSER:
            return '%s ...' % self._metavar(action, default_metavar, 1)
        if nargs == SUPPRESS:
            return ''
        if not isinstance(nargs, int):
            raise ValueError('invalid nargs value')
        return ' '.join(['%s'] * nargs) % self._metavar(action, default_metavar, nargs)

    def _expand_help(self, action):
        values = dict(vars(action), prog=self._prog)
        for name in list(values):
            if values[name] is SUPPRESS:
                del values[name]
            elif hasattr(values[name], '__name__'):
                values[name] = values[name].__name__
        if values.get('choices') is not None:
            values['choices'] = ', '.join([str(choice) for choice in values['choices']])
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        if hasattr(action, '_get_subactions'):
            self._indent()
            yield from action._get_subactions()
            self._dedent()

    def _split_lines(self, text, width):
        from textwrap import wrap
        return wrap(' '.join(text.split()), width)

    def _fill_text(self, text, width, indent):
        from textwrap import fill
        return fill(' '.join(text.split()), width, initial_indent=indent,
                    subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    """Keeps the lines of descriptions."""

    def _fill_text(self, text, width, indent):
        return ''.join([indent + line for line in text.splitlines(True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Keeps the lines of all help."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Adds the default value to the help of each argument."""

    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ''
        if '%(default)' not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                help += ' (default: %(default)s)'
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    """Shows the type of an argument where its name would be."""

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


class Action(_Shown):
    """What to do when an argument is met."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def _get_kwargs(self):
        names = ('option_strings', 'dest', 'nargs', 'const', 'default', 'type', 'choices',
                 'required', 'help', 'metavar')
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError('.__call__() not defined')


class BooleanOptionalAction(Action):
    """--name and --no-name."""

    def __init__(self, option_strings, dest, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None):
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith('--'):
                names.append('--no-' + name[2:])
        super().__init__(option_strings=names, dest=dest, nargs=0, default=default, type=type,
                         choices=choices, required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith('--no-'))

    def format_usage(self):
        return ' | '.join(self.option_strings)


class _StoreAction(Action):

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        if nargs == 0:
            raise ValueError('nargs for store actions must be != 0; if you have nothing to '
                             'store, actions such as store true or store const may be more '
                             'appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required,
                         help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):

    def __init__(self, option_strings, dest, const=None, default=None, required=False,
                 help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):

    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, const=True, default=default, required=required,
                         help=help)


class _StoreFalseAction(_StoreConstAction):

    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, const=False, default=default, required=required,
                         help=help)


def _items_of(namespace, dest):
    """A copy of the list that is being added to."""
    items = getattr(namespace, dest, None)
    return [] if items is None else list(items)


class _AppendAction(Action):

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        if nargs == 0:
            raise ValueError('nargs for append actions must be != 0; if arg strings are not '
                             'supplying the value to append, the append const action may be '
                             'more appropriate')
        if const is not None and nargs != OPTIONAL:
            raise ValueError('nargs must be %r to supply const' % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required,
                         help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _items_of(namespace, self.dest) + [values])


class _ExtendAction(_AppendAction):

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _items_of(namespace, self.dest) + list(values))


class _AppendConstAction(Action):

    def __init__(self, option_strings, dest, const=None, default=None, required=False,
                 help=None, metavar=None):
        super().__init__(option_strings, dest, nargs=0, const=const, default=default,
                         required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, _items_of(namespace, self.dest) + [self.const])


class _CountAction(Action):

    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, required=required,
                         help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):

    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):

    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _SubParsersAction(Action):

    class _ChoicesPseudoAction(Action):

        def __init__(self, name, aliases, help):
            shown = name
            if aliases:
                shown += ' (%s)' % ', '.join(aliases)
            super().__init__([], shown, help=help, metavar=shown)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False,
                 help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, nargs=PARSER, choices=self._name_parser_map,
                         required=required, help=help, metavar=metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get('prog') is None:
            kwargs['prog'] = '%s %s' % (self._prog_prefix, name)
        aliases = kwargs.pop('aliases', ())
        if name in self._name_parser_map:
            raise ArgumentError(self, 'conflicting subparser: %s' % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, 'conflicting subparser alias: %s' % alias)
        if 'help' in kwargs:
            self._choices_actions.append(
                self._ChoicesPseudoAction(name, aliases, kwargs.pop('help')))
        parser = self._parser_class(**kwargs)
        for one in (name, *aliases):
            self._name_parser_map[one] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, 'unknown parser %r (choices: %s)' % (
                name, ', '.join(self._name_parser_map)))
        inner, extras = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(inner).items():
            setattr(namespace, key, value)
        if extras:
            getattr(namespace, _EXTRAS, None) or setattr(namespace, _EXTRAS, [])
            getattr(namespace, _EXTRAS).extend(extras)


class FileType:
    """A type that opens the named file; - is standard input or output."""

    def __init__(self, mode='r', bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, string):
        if string == '-':
            if 'r' in self._mode:
                return sys.stdin.buffer if 'b' in self._mode else sys.stdin
            if any(c in self._mode for c in 'wax'):
                return sys.stdout.buffer if 'b' in self._mode else sys.stdout
            raise ValueError('argument "-" with mode %r' % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError("can't open '%s': %s" % (string, e))

    def __repr__(self):
        parts = [repr(self._mode)] + ([repr(self._bufsize)] if self._bufsize != -1 else [])
        for name, value in (('encoding', self._encoding), ('errors', self._errors)):
            if value is not None:
                parts.append('%s=%r' % (name, value))
        return 'FileType(%s)' % ', '.join(parts)


_ACTIONS = {
    None: _StoreAction, 'store': _StoreAction, 'store_const': _StoreConstAction,
    'store_true': _StoreTrueAction, 'store_false': _StoreFalseAction,
    'append': _AppendAction, 'append_const': _AppendConstAction, 'count': _CountAction,
    'help': _HelpAction, 'version': _VersionAction, 'parsers': _SubParsersAction,
    'extend': _ExtendAction,
}


class _ActionsContainer:
    """What arguments can be added to: a parser or a group."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {'action': dict(_ACTIONS), 'type': {None: lambda text: text}}
        self._handler()
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def _handler(self):
        if self.conflict_handler not in ('error', 'resolve'):
            raise ValueError('invalid conflict_resolution value: %r' % self.conflict_handler)

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and 'dest' in kwargs:
                raise ValueError('dest supplied twice for positional argument')
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if 'default' not in kwargs:
            dest = kwargs['dest']
            if dest in self._defaults:
                kwargs['default'] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs['default'] = self.argument_default
        name = kwargs.pop('action', None)
        make = self._registry_get('action', name, name)
        if not callable(make):
            raise ValueError('unknown action "%s"' % (make,))
        action = make(**kwargs)
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ValueError('%r is not callable' % (convert,))
        if convert is FileType:
            raise ValueError('%r is a FileType class object, instance of it must be passed'
                             % (convert,))
        if hasattr(self, '_get_formatter'):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError('length of metavar tuple does not match nargs') from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for name in action.option_strings:
            self._option_string_actions[name] = action
            if _is_negative_number(name) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        """Take over the arguments of a parent."""
        by_title = {}
        for group in self._action_groups:
            if group.title in by_title:
                raise ValueError('cannot merge actions - two groups are named %r'
                                 % group.title)
            by_title[group.title] = group
        home = {}
        for group in container._action_groups:
            if group.title not in by_title:
                by_title[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                home[id(action)] = by_title[group.title]
        for group in container._mutually_exclusive_groups:
            mine = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                home[id(action)] = mine
        for action in container._actions:
            home.get(id(action), self)._add_action(action)

    def _positional_kwargs(self, dest=None, **kwargs):
        if dest is None and 'dest' not in kwargs:
            raise TypeError("_ActionsContainer._get_positional_kwargs() missing 1 required "
                            "positional argument: 'dest'")
        if dest is None:
            dest = kwargs.pop('dest')
        if 'required' in kwargs:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = kwargs.get('nargs')
        if nargs not in (OPTIONAL, ZERO_OR_MORE):
            kwargs['required'] = True
        if nargs == ZERO_OR_MORE and 'default' not in kwargs:
            kwargs['required'] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_kwargs(self, *args, **kwargs):
        chars = self.prefix_chars
        for name in args:
            if name[0] not in chars:
                raise ValueError('invalid option string %r: must start with a character %r'
                                 % (name, chars))
        dest = kwargs.pop('dest', None)
        if dest is None:
            long_names = [name for name in args if len(name) > 1 and name[1] in chars]
            dest = (long_names or args)[0].lstrip(chars)
            if not dest:
                raise ValueError('dest= is required for options like %r' % args[0])
            dest = dest.replace('-', '_')
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _check_conflict(self, action):
        clashes = [(name, self._option_string_actions[name]) for name in action.option_strings
                   if name in self._option_string_actions]
        if not clashes:
            return
        if self.conflict_handler == 'error':
            raise ArgumentError(action, 'conflicting option string%s: %s' % (
                's' if len(clashes) > 1 else '', ', '.join([name for name, _ in clashes])))
        for name, other in clashes:
            other.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)


def _is_negative_number(text):
    """-5, -.5 or -5.0, as opposed to an option."""
    if text[:1] != '-':
        return False
    whole, dot, part = text[1:].partition('.')
    if dot:
        return (not whole or whole.isdigit()) and part.isdigit()
    return whole.isdigit()


class _ArgumentGroup(_ActionsContainer):

    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(description, kwargs.pop('prefix_chars', container.prefix_chars),
                         kwargs.pop('argument_default', container.argument_default),
                         kwargs.pop('conflict_handler', container.conflict_handler))
        if kwargs:
            raise TypeError("_ActionsContainer.__init__() got an unexpected keyword argument %r"
                            % next(iter(kwargs)))
        self.title = title
        self._group_actions = []
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError('mutually exclusive arguments must be optional')
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


def _nargs_pattern(action):
    """What the kinds of words (A argument, O option, - for --) must be for an action."""
    nargs = action.nargs
    if nargs is None:
        pattern = '(-*A-*)'
    elif nargs == OPTIONAL:
        pattern = '(-*A?-*)'
    elif nargs == ZERO_OR_MORE:
        pattern = '(-*[A-]*)'
    elif nargs == ONE_OR_MORE:
        pattern = '(-*A[A-]*)'
    elif nargs == REMAINDER:
        pattern = '([-AO]*)'
    elif nargs == PARSER:
        pattern = '(-*A[-AO]*)'
    elif nargs == SUPPRESS:
        pattern = '(-*-*)'
    else:
        pattern = '(-*%s-*)' % '-*'.join('A' * nargs)
    if action.option_strings:
        pattern = pattern.replace('-*', '').replace('-', '')
    return pattern


class ArgumentParser(_Shown, _ActionsContainer):
    """Parses a command line."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[],
                 formatter_class=HelpFormatter, prefix_chars='-', fromfile_prefix_chars=None,
                 argument_default=None, conflict_handler='error', add_help=True,
                 allow_abbrev=True, exit_on_error=True):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default,
                                   conflict_handler)
        if prog is None:
            prog = (sys.argv[0] if sys.argv else '').split('/')[-1]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group('positional arguments')
        self._optionals = self.add_argument_group('options')
        self._subparsers = None
        if add_help:
            mark = '-' if '-' in prefix_chars else prefix_chars[0]
            self.add_argument(mark + 'h', mark * 2 + 'help', action='help', default=SUPPRESS,
                              help='show this help message and exit')
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ('prog', 'usage', 'description', 'formatter_class', 'conflict_handler',
                 'add_help')
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error('cannot have multiple subparser arguments')
        kwargs.setdefault('parser_class', type(self))
        if 'title' in kwargs or 'description' in kwargs:
            self._subparsers = self.add_argument_group(
                kwargs.pop('title', 'subcommands'), kwargs.pop('description', None))
        else:
            self._subparsers = self._positionals
        if kwargs.get('prog') is None:
            formatter = self._get_formatter()
            formatter.add_usage(self.usage, self._positional_actions(),
                                self._mutually_exclusive_groups, '')
            kwargs['prog'] = formatter.format_help().strip()
        make = self._registry_get('action', kwargs.pop('action', 'parsers'))
        action = make(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        group = self._optionals if action.option_strings else self._positionals
        group._add_action(action)
        return action

    def _optional_actions(self):
        return [action for action in self._actions if action.option_strings]

    def _positional_actions(self):
        return [action for action in self._actions if not action.option_strings]

    # Parsing.
    def parse_args(self, args=None, namespace=None):
        namespace, extras = self.parse_known_args(args, namespace)
        if extras:
            self.error('unrecognized arguments: %s' % ' '.join(extras))
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and not hasattr(namespace, action.dest):
                if action.default is not SUPPRESS:
                    setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                namespace, extras = self._parse_known_args(args, namespace)
            except ArgumentError as error:
                self.error(str(error))
        else:
            namespace, extras = self._parse_known_args(args, namespace)
        if hasattr(namespace, _EXTRAS):
            extras.extend(getattr(namespace, _EXTRAS))
            delattr(namespace, _EXTRAS)
        return namespace, extras

    def _parse_known_args(self, words, namespace):
        if self.fromfile_prefix_chars is not None:
            words = self._read_args_from_files(words)
        return _Run(self, words, namespace).run()

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    def _read_args_from_files(self, words):
        result = []
        for word in words:
            if not word or word[0] not in self.fromfile_prefix_chars:
                result.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    inner = []
                    for line in file.read().splitlines():
                        inner.extend(self.convert_arg_line_to_args(line))
                    result.extend(self._read_args_from_files(inner))
            except OSError as error:
                self.error(str(error))
        return result

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _match_argument(self, action, kinds):
        import re
        match = re.match(_nargs_pattern(action), kinds)
        if match is None:
            texts = {None: 'expected one argument', OPTIONAL: 'expected at most one argument',
                     ONE_OR_MORE: 'expected at least one argument'}
            text = texts.get(action.nargs)
            if text is None:
                text = 'expected %s argument%s' % (action.nargs,
                                                   '' if action.nargs == 1 else 's')
            raise ArgumentError(action, text)
        return len(match.group(1))

    def _match_arguments_partial(self, actions, kinds):
        """How many words each of as many actions as possible takes."""
        import re
        for count in range(len(actions), 0, -1):
            pattern = ''.join([_nargs_pattern(action) for action in actions[:count]])
            match = re.match(pattern, kinds)
            if match is not None:
                return [len(part) for part in match.groups()]
        return []

    def _parse_optional(self, word):
        """None when word is an argument, else (action, option string, its value)."""
        if not word or word[0] not in self.prefix_chars:
            return None
        if word in self._option_string_actions:
            return self._option_string_actions[word], word, None
        if len(word) == 1:
            return None
        if '=' in word:
            name, value = word.split('=', 1)
            if name in self._option_string_actions:
                return self._option_string_actions[name], name, value
        found = self._get_option_tuples(word)
        if len(found) > 1:
            self.error('ambiguous option: %s could match %s' % (
                word, ', '.join([name for _, name, _ in found])))
        if found:
            return found[0]
        if _is_negative_number(word) and not self._has_negative_number_optionals:
            return None
        if ' ' in word:
            return None
        return None, word, None

    def _get_option_tuples(self, word):
        """The options that word may be short for."""
        chars = self.prefix_chars
        found = []
        if word[1] in chars:
            if self.allow_abbrev:
                name, equals, value = word.partition('=')
                for option, action in self._option_string_actions.items():
                    if option.startswith(name):
                        found.append((action, option, value if equals else None))
            return found
        for option, action in self._option_string_actions.items():
            if option == word[:2]:
                found.append((action, option, word[2:]))
            elif option.startswith(word):
                found.append((action, option, None))
        return found

    def _get_values(self, action, words):
        if action.nargs not in (PARSER, REMAINDER) and '--' in words:
            words = list(words)
            words.remove('--')
        nargs = action.nargs
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif not words and nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else words
            if action.default is not None:
                self._check_value(action, value)
        elif len(words) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
        elif nargs == REMAINDER:
            value = [self._get_value(action, word) for word in words]
        elif nargs == PARSER:
            value = [self._get_value(action, word) for word in words]
            self._check_value(action, value[0])
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, word) for word in words]
            for one in value:
                self._check_value(action, one)
        return value

    def _get_value(self, action, word):
        convert = self._registry_get('type', action.type, action.type)
        if not callable(convert):
            raise ArgumentError(action, '%r is not callable' % (convert,))
        try:
            return convert(word)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error))
        except (TypeError, ValueError):
            name = getattr(action.type, '__name__', repr(action.type))
            raise ArgumentError(action, 'invalid %s value: %r' % (name, word))

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, 'invalid choice: %r (choose from %s)' % (
                value, ', '.join(map(repr, action.choices))))

    # Help.
    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, '%s: error: %s\n' % (self.prog, message))


class _Run:
    """One parse of one list of words."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.extras = []
        self.seen = []
        self.seen_non_default = []
        self.options = {}
        kinds = ''
        for index, word in enumerate(words):
            if '-' in kinds:
                kinds += 'A'
            elif word == '--':
                kinds += '-'
            else:
                option = parser._parse_optional(word)
                if option is None:
                    kinds += 'A'
                else:
                    self.options[index] = option
                    kinds += 'O'
        self.kinds = kinds
        self.positionals = parser._positional_actions()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                others = [other for other in group._group_actions if other is not action]
                self.conflicts.setdefault(id(action), []).extend(others)

    def _has_seen(self, action, where):
        return any(other is action for other in where)

    def take(self, action, words, option_string=None):
        self.seen.append(action)
        values = self.parser._get_values(action, words)
        if values is not action.default:
            self.seen_non_default.append(action)
            for other in self.conflicts.get(id(action), ()):
                if self._has_seen(other, self.seen_non_default):
                    raise ArgumentError(action, 'not allowed with argument %s'
                                        % _name_of(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option_string)

    def option(self, start):
        """Do the option at start, and those run together with it; return what follows."""
        action, name, explicit = self.options[start]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.words[start])
                return start + 1
            if explicit is None:
                begin = start + 1
                count = self.parser._match_argument(action, self.kinds[begin:])
                end = begin + count
                taken.append((action, self.words[begin:end], name))
                break
            count = self.parser._match_argument(action, 'A')
            chars = self.parser.prefix_chars
            if count == 0 and name[1] not in chars and explicit != '':
                # -abc: -a takes nothing, so the rest are options too.
                taken.append((action, [], name))
                mark = name[0]
                name = mark + explicit[0]
                following = self.parser._option_string_actions.get(name)
                if following is None:
                    raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
                action = following
                explicit = explicit[1:] or None
            elif count == 1:
                taken.append((action, [explicit], name))
                end = start + 1
                break
            else:
                raise ArgumentError(action, 'ignored explicit argument %r' % explicit)
        for action, words, name in taken:
            self.take(action, words, name)
        return end

    def arguments(self, start):
        """Do as many positionals as the words from start allow; return what follows."""
        counts = self.parser._match_arguments_partial(self.positionals, self.kinds[start:])
        for action, count in zip(self.positionals, counts):
            self.take(action, self.words[start:start + count])
            start += count
        self.positionals = self.positionals[len(counts):]
        return start

    def run(self):
        place = 0
        last_option = max(self.options) if self.options else -1
        while place <= last_option:
            following = min([index for index in self.options if index >= place])
            if place != following:
                end = self.arguments(place)
                if end > place:
                    place = end
                    continue
            if place not in self.options:
                self.extras.extend(self.words[place:following])
                place = following
            place = self.option(place)
        end = self.arguments(place)
        self.extras.extend(self.words[end:])
        self._check_required()
        return self.namespace, self.extras

    def _check_required(self):
        missing = []
        namespace = self.namespace
        for action in self.parser._actions:
            if self._has_seen(action, self.seen):
                continue
            if action.required:
                missing.append(_name_of(action))
            elif (isinstance(action.default, str) and hasattr(namespace, action.dest)
                  and getattr(namespace, action.dest) is action.default):
                # A default given as text is converted only when it is used.
                setattr(namespace, action.dest,
                        self.parser._get_value(action, action.default))
        if missing:
            self.parser.error('the following arguments are required: %s'
                              % ', '.join([str(name) for name in missing]))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(
                    self._has_seen(action, self.seen_non_default)
                    for action in group._group_actions):
                names = [_name_of(action) for action in group._group_actions
                         if action.help is not SUPPRESS]
                self.parser.error('one of the arguments %s is required' % ' '.join(names))
