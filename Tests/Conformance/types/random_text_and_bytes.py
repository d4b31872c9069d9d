# Random calls of str, bytes, bytearray and formatting; the answers are CPython's.
def t(i,f):
    try: print(i,repr(f()))
    except Exception as e: print(i,type(e).__name__,e)
t(0,lambda: format('\nB1','*>20d'))
t(4,lambda: '\n\x85' in '\\\r1ͅŉBİ\n\x85+ς\t')
t(8,lambda: b'B' in b"B'\nA+\tB-\xff,")
t(12,lambda: ''.rsplit('',2))
t(16,lambda: 'ςς\\"\nx'<",\x1ca110'0")
t(20,lambda: ''.isdecimal())
t(24,lambda: '+-\raba\\'.split(None,5))
t(28,lambda: format("٣-\r,ς1aé-٣xǅ'1",'*>12.0'))
t(32,lambda: bytearray(b'\\1\'\\\' \t\xff, A"A')<b" '\r,")
t(36,lambda: ',+\tAbǅ'.rfind('',2,1))
t(40,lambda: b'\n\\"\t -B \'a1\n'.decode('utf-16-le','surrogatepass'))
t(44,lambda: bytearray(b",\r\\\r\xff,'+").lstrip(b','))
t(48,lambda: bytearray(b',-0\',"\'"\t').decode('latin-1','replace'))
t(52,lambda: format('B٣','12s'))
t(56,lambda: bytearray(b' ').decode('ascii','surrogatepass'))
t(60,lambda: b'\\AB\xff,a\x1c\n1-\x1c+'.translate(None,b"b'a"))
t(64,lambda: "-😀ı'".index('',3,-100))
t(68,lambda: bytearray(b'BB1\ta11\x1c')+b'\x80"0Ba ')
t(72,lambda: "x,\n\r\\'".encode('utf-16','replace'))
t(76,lambda: bytearray(b'B\x80aAB\t\r,-').split(b'',-1))
t(80,lambda: bytearray(b"\n,\xff-\x1c\t','\t\xffB1 ").join([b'\\-B', b'\xff\t', b'', b'\x80\r']))
t(84,lambda: ' ı+Σ\r++BB,ͅa1İ'.splitlines(True))
t(88,lambda: b"1\ra-0B\x80b'1\nbB".partition(b'b'))
t(92,lambda: bytearray(b",0\xff B\na-+\\'0")[0:0:-1180591620717411303424])
t(96,lambda: format('','>12.0d'))
t(100,lambda: bytearray(b'\x80\\++').join([b'+\x1c', b'a']))
t(104,lambda: bytearray(b'\xff\x80  -"\n"+\xffa\ta,').index(b'bB+',None,-1180591620717411303424))
t(108,lambda: b' \x801a\n \\b-\x1c+'.split(b'',5))
t(112,lambda: bytearray(b'\\\t-"+"11 0\n').split(None,1))
t(116,lambda: b'"\' \xff0\\\xff'.split(None,2))
t(120,lambda: b''.removeprefix(b',1'))
t(124,lambda: '%-a' % (' .xab" \r\'\n"',))
t(128,lambda: '中\ud800\n'.removesuffix(' B'))
t(132,lambda: bytearray(b'\n\x1c,B\\B')==b'\\\xff')
t(136,lambda: 'İ' in "'+")
t(140,lambda: ascii('a.,\'A-a\t1\t\r"'))
t(144,lambda: format(',\tBB\r.0a\x1c"+++\'','^.3x'))
t(148,lambda: bytearray(b"a+A\rA\r\xffa\xff\xff'\xff1\t").rsplit(b'a\xff',2))
t(152,lambda: ',,'.removeprefix(''))
t(156,lambda: '.'.rsplit(None,2))
t(160,lambda: bytearray(b'"\'\'-a\'').translate(None,b"'-"))
t(164,lambda: b"',\x80-\t-B\x80B '\x80".join([b'a']))
t(168,lambda: 'BΣ\t'.translate(str.maketrans('ab1','Aé ','中')))
t(172,lambda: 'B\u20280a'.translate(str.maketrans('ab1','Aé ','中')))
t(176,lambda: bytearray(b'\xff\x1c-,a\'0"\x1c+').replace(b'+',b'',2))
t(180,lambda: 'Σς\\ŉ1\\ \tı1\x1c.'.count('',100,-100))
t(184,lambda: bytearray(b'+\xff').join([b'"']))
t(188,lambda: '😀😀中-a\n0\tı'.splitlines(True))
t(192,lambda: ".\t.''1-"<'a-')
t(196,lambda: '%-r' % ('\rb1\n\x1cx "\t-,.b',))
t(200,lambda: bytearray(b'')[-3:2:1180591620717411303424])
t(204,lambda: bytearray(b'+\x80,\x1c').rfind(b'',-1,10))
t(208,lambda: '0-10\ud800\n.\t'.startswith('',3,-1180591620717411303424))
t(212,lambda: 'ß\t"é中b\\ǅ,a\ud800ax'.isidentifier())
t(216,lambda: bytearray(b' ,+10,B\x801\n').decode('utf-8-sig','surrogatepass'))
t(220,lambda: b"\x80, '\\\x80b\xff".rjust(3))
t(224,lambda: b'\n'.endswith(b'',-100,-1180591620717411303424))
t(228,lambda: b'%5r' % (b"\x1c-\n'B ,",))
t(232,lambda: '1\ud800٣'.join(['']))
t(236,lambda: '.-a+\rb\r'.replace('\r','\x1cA',5))
t(240,lambda: 'Σͅ\t\\,\x1c\x1cA+\x85\nͅ\n'=='+')
t(244,lambda: bytearray(b'').index(b'',-3,5))
t(248,lambda: b'B\t\\bB\n'.rstrip(b''))
t(252,lambda: bytearray(b"\t1\r-Aa\n0'0b1A")==b'')
t(256,lambda: bytearray(b' ",A"AaA"1\'\'\'').endswith(b'+',1,0))
t(260,lambda: b'\x80\'-\x80b\t0"b\\"'.translate(None,b'\t0"'))
t(264,lambda: '"\\\x1c\x1c\x1cééß\\٣ǅ1'.encode('latin-1','ignore'))
t(268,lambda: bytearray(b'')+b'\xff\x80\x1c\\A')
t(272,lambda: b'' in b'1B1A"\'')
t(276,lambda: '\x1cA+,+aAB\'1+"'.replace('bB+','',2))
t(280,lambda: "AbA'\t\tb"[1:-2:-1180591620717411303424])
t(284,lambda: '0'.translate(str.maketrans('ab1','Aé ','中')))
t(288,lambda: 'x\tB,\r."++'.expandtabs(6))
t(292,lambda: '中😀ß'*1)
t(296,lambda: '\t+\\\r\x1c\\",'[-1:0:-2])
t(300,lambda: '" ""\t\\\\'+'')
t(304,lambda: b'-b\r\r"-\x80"'==b'')
t(308,lambda: b'\t"A\xff0A\x80BA1'.decode('utf-8','replace'))
t(312,lambda: bytearray(b'b"aaBb01').rstrip(b''))
t(316,lambda: 'ßBB\x85\x1c'.index('BB\x85',-100,3))
t(320,lambda: bytearray(b'A\'"\x80AB\t\t+\\\t\x1c ').splitlines(True))
t(324,lambda: '%-a' % ('\r',))
t(328,lambda: b'00'.translate(None,b'\xff'))
t(332,lambda: b' \r\n'.decode('ascii','surrogateescape'))
t(336,lambda: ',İb'.replace("ͅ٣'","A'.",5))
t(340,lambda: bytearray(b"'")*12)
t(344,lambda: 'B' in 'Σ"ς\\٣Σ-x\r,')
t(348,lambda: "x0A\r'\\\r'axa"+'ŉı')
t(352,lambda: '\x85x\x1c.ı'.encode('utf-32-be','replace'))
t(356,lambda: '0B-0\x1c"a1-'.rfind('a1-',2,100))
t(360,lambda: b'"\'a,-'.splitlines(True))
t(364,lambda: bytearray(b'1+1\x1c').upper())
t(368,lambda: '"' in "+\t-\\BxA-\n'b\r\r+")
t(372,lambda: bytearray(b'0+\t ').translate(None,b',a'))
t(376,lambda: b'\x1c' in b'\ta\r\x80A0')
t(380,lambda: 'b,0x \r.\\x1+.\\'.split(None,3))
t(384,lambda: bytearray(b'\\\xff\x800,ab0BB').join([b'"']))
t(388,lambda: b'  B\x1c1 '.startswith(b'',-3,10))
t(392,lambda: b"+Aaa\\'".translate(None,b'aa\\'))
t(396,lambda: bytearray(b'\\bA01\n\x80,\xff+\x1cB').strip(b''))
t(400,lambda: b"'+".isalnum())
t(404,lambda: "a\\😀\t x'-\tǅΣ. B".rsplit(None,1))
t(408,lambda: b'a"0a\x801-+\xff"1\\'.join([]))
t(412,lambda: '-é😀xŉ.\x85é'.zfill(6))
t(416,lambda: '"x,\n0'.lstrip(''))
t(420,lambda: b'\r' in bytearray(b'\n\r0\ta'))
t(424,lambda: b',,'.split(b',',0))
t(428,lambda: ',-\\+\\xx\\"\r'.join(['+', 'ǅ\\', '1😀,']))
t(432,lambda: ascii('A'))
t(436,lambda: ',\\\\0\'+,"\'a'=='')
t(440,lambda: bytearray(b'\t\x80"+- ').isalpha())
t(444,lambda: "b\\\x1c-aB\x1cB',\\\n-0".isidentifier())
t(448,lambda: bytearray(b"1\t1A\x80'B+1,B\r").splitlines(True))
t(452,lambda: bytearray(b'\r\r\\\r\ta').hex(":",-3))
t(456,lambda: bytearray(b"',\n\r, ").split(None,0))
t(460,lambda: bytearray(b"'\xff\r+\t\n\nb\x80\x1c\n-")[1180591620717411303424:-100:1180591620717411303424])
t(464,lambda: b"'\xff"==b'aB')
t(468,lambda: bytearray(b'+').rstrip(b'\n+"'))
t(472,lambda: b'+,\r\r\ta+Bb\r\t\rA'.find(b'a',1180591620717411303424,None))
t(476,lambda: b''==b'\t')
t(480,lambda: format('ŉ\n,\x85"\n\ud800 ','>5.0d'))
t(484,lambda: b'\xff00\n'.replace(b'\n',b'-0',0))
t(488,lambda: 'ßx'.replace('','\x1c',1))
t(492,lambda: bytearray(b'1-A\t+ b\t\r\'"\tBb')+b'-\n--,,01')
t(496,lambda: "xaB+\\\u2028ǅ.'a\x1c".encode('latin-1','xmlcharrefreplace'))
t(500,lambda: b'"\x1c\n\''.ljust(9))
t(504,lambda: 'ŉ.Σ0"\na. ß,+ '.rsplit(None,0))
t(508,lambda: '%10.3s' % ('-ǅ+中ßİ',))
t(512,lambda: b''.rindex(b'\x80\xffB',None,-2))
t(516,lambda: format('1','*>12.30s'))
t(520,lambda: '😀ςß\x85\ud800ı'.expandtabs())
t(524,lambda: bytearray(b'0,0B"0B\t 1')+b'b')
t(528,lambda: bytearray(b' \t')+b'B\n\xff\r+\r')
t(532,lambda: ' \n\'"0- x\n\t-'.join([]))
t(536,lambda: "\rΣİ\x1cbxς中😀٣\u2028'".translate(str.maketrans('ab1','Aé ','中')))
t(540,lambda: '%-9a' % ('\ud800\ud800ΣB.ς',))
t(544,lambda: bytearray(b"\r\n'-a'+a\r'0\nA-").rjust(18))
t(548,lambda: bytearray(b',-\t')+b'\\+\xff\n0-a')
t(552,lambda: 'x\nb\n-BBA.'.splitlines(True))
t(556,lambda: b'\nb-b\rB'.join([b'']))
t(560,lambda: bytearray(b'bB\t\n  \xff')==b'')
t(564,lambda: b"0\x80a0 '\ta"*0)
t(568,lambda: b'1\r\xff\x800"\r+--'.join([b'\x1c\r', b'Ba\t', b'A', b'\x80']))
t(572,lambda: bytearray(b'\x80').rsplit(None,3))
t(576,lambda: b'\t\xff\tbB0\x80\r1A-\\b\\'.endswith(b'',10,None))
t(580,lambda: b'b+ '.hex(":",12))
t(584,lambda: '%-9a' % ("ŉbͅAŉ\\ßB'\t",))
t(588,lambda: b'\xff'.translate(None,b''))
t(592,lambda: ',é\t 0ς\x85\t+Σ'.casefold())
t(596,lambda: b'\\+a0\xffA'.splitlines(True))
t(600,lambda: 'a\u2028b"ŉ\x85\rAx"中,1'.replace('٣+-','',0))
t(604,lambda: ',x.ς\x1c\té'[1:10:3])
t(608,lambda: bytearray(b'\\\t\n"\r\x80--b,').rsplit(None,12))
t(612,lambda: '+Bx-x+ba1+'=='-٣')
t(616,lambda: b'\'\x1c+\x80b"+\x80\'0b\'\x80'<b'b\n,\x1c++0b')
t(620,lambda: '\'\t""",.0" '.split('b\rx',2))
t(624,lambda: b'AA\t+\x1cb\xff1,0aa'.split(None,3))
t(628,lambda: ascii('.x\tı"\tς\u2028'))
t(632,lambda: '中\rǅ\r.\\a0ǅ\t'<'.xAb A\x1cx')
t(636,lambda: bytearray(b'\xff').join([b'', b'-1', b'a1']))
t(640,lambda: '\n.\t"1\n'.translate(str.maketrans('ab1','Aé ','中')))
t(644,lambda: b'\'a\\A"\\B-\\Aa"1'.splitlines(True))
t(648,lambda: b"\x1c\xff1\xffb'\xff\xff"[-1180591620717411303424:5:None])
t(652,lambda: 'b a\t\\"\r \\A\x1cx\n'+'\x85İ中')
t(656,lambda: '\ra ς\\ŉ\t+'.splitlines(True))
t(660,lambda: 'é,'[-1180591620717411303424:-1:2])
t(664,lambda: bytearray(b'\x1c\nB').decode('cp1252','strict'))
t(668,lambda: 'BB\t."1\nx'.encode('utf-16','surrogateescape'))
t(672,lambda: "aBax\\'.B\\.\x1cbA".ljust(18))
t(676,lambda: '%5a' % ('٣😀0',))
t(680,lambda: '\tßb,\x1cAς٣aΣ😀'.encode('utf-16','replace'))
t(684,lambda: bytearray(b'\x80\r\x1c').rstrip(b'A+A'))
t(688,lambda: b'%-9a' % (bytearray(b"-','"),))
t(692,lambda: b'%10.3s' % (b'',))
t(696,lambda: bytearray(b'",\\\t\t\xff11"').rsplit(None,5))
t(700,lambda: ascii('Bx\r\r,0A"'))
t(704,lambda: format('A1\x1cé\nß"\'\x85A\rb+ı','*>0.30d'))
t(708,lambda: b'b+Bb1-"bb'.split(b"'\x80",-3))
t(712,lambda: '1\nB"."'=='ı')
t(716,lambda: b'\x1c\rb\x1c\ra\x80\xff-\t'*1)
t(720,lambda: 'ı😀\rŉ+中xΣéİ😀ͅ0'.isalpha())
t(724,lambda: ''.isascii())
t(728,lambda: '\x1cx' in '."')
t(732,lambda: '+ǅaaŉΣͅ0bİ\n\\'.rsplit(None,12))
t(736,lambda: ascii("'\rBxAB \\1\n"))
t(740,lambda: '\ud800ǅxİ0'.lower())
t(744,lambda: '+0'=='b')
t(748,lambda: 'bBx+ "\ta.0'.translate(str.maketrans('ab1','Aé ','中')))
t(752,lambda: bytearray(b' b\\\'a"\xff+\r\\0\x80')==b'')
t(756,lambda: bytearray(b'0AA\x1c\rb\x1c\n-"\'1').join([b'\x80', b'a+', b'\n\t']))
t(760,lambda: bytearray(b'\\a\x1c\x1ca\t\\')[-3:5:3])
t(764,lambda: b'\x80,b,\xff\r\x1c "'.decode('cp1252','surrogatepass'))
t(768,lambda: "\\ı'\x85\x1c-aς-"=='.\r')
t(772,lambda: bytearray(b' b\xff\r--A\x80\\"+')<b'\nb')
t(776,lambda: b'\r\xff\xffaA\r\r'==b'\t\x1c')
t(780,lambda: bytearray(b"\nB-\xff\x1cA'\\").endswith(b"A'",5,0))
t(784,lambda: b''.splitlines(True))
t(788,lambda: '\ud800,'.zfill(9))
t(792,lambda: 'Aŉǅ\ud800,ͅ\nı\u2028Σx'.startswith('',-1,1))
t(796,lambda: bytearray(b'').rsplit(None,2))
t(800,lambda: bytearray(b",',A\n1\rA\nA\n-'").splitlines(True))
t(804,lambda: bytearray(b'\x1c1\\A\tA,\x80"')[2:3:1180591620717411303424])
t(808,lambda: b'a\t\nB\\\rb+1'.hex(":",2))
t(812,lambda: '..\t0.-'.translate(str.maketrans('ab1','Aé ','中')))
t(816,lambda: b'+B\\\x1ca'.splitlines(True))
t(820,lambda: b"a0'0".rstrip(b''))
t(824,lambda: '..1\n'.startswith('',1180591620717411303424,-100))
t(828,lambda: '-\tb' in '\ud800ςΣ"\x1c \ud800\x1c,\n')
t(832,lambda: b'\r\r'.hex(":",1))
t(836,lambda: b'+'.center(6))
t(840,lambda: '\x1c \n\n'.rfind(' \n',-2,-2))
t(844,lambda: bytearray(b"\n'\t+-00B-").isspace())
t(848,lambda: b'\x1c\x80\\"0"\x1c1 0-0'.split(b'\xff\xff',-3))
t(852,lambda: bytearray(b'\x80 0\xff\t\n-').rsplit(None,3))
t(856,lambda: b'B-1B \r'.endswith(b'',5,10))
t(860,lambda: '%r' % ('"',))
t(864,lambda: bytearray(b',\n \x80\r\n-a+').translate(None,b' \x80\r'))
t(868,lambda: bytearray(b" \\'B,")[None:-2:-2])
t(872,lambda: bytearray(b"1B\raB\xff''1").decode('utf-16-le','surrogateescape'))
t(876,lambda: b',a\n-b\t--\x1c'.split(b'',3))
t(880,lambda: bytearray(b',\x80 \n\x1cb1').replace(b'A\x80\x80',b'-',-3))
t(884,lambda: bytearray(b'\ra\'+\x1cBAba"A\na1')*5)
t(888,lambda: 'ß1\nΣ中1'.rindex('1',-100,1180591620717411303424))
t(892,lambda: 'ǅ-' in "1\\.\t\t\tx'")
t(896,lambda: ''.rpartition(''))
t(900,lambda: b''.decode('utf-16-le','backslashreplace'))
t(904,lambda: bytearray(b'A\xff\x1c')<b"\x1c-\xff'+'")
t(908,lambda: bytearray(b'\t,bb-1 "').splitlines(True))
t(912,lambda: b','==b'A\r')
t(916,lambda: '+\'\n\n\\\t0ͅ\x1c\x85"1\'😀'[0:-3:-1180591620717411303424])
t(920,lambda: ascii('\x1c0\n\x850\t,aBΣςA'))
t(924,lambda: b'b-+'<b'A\xff\x1cb')
t(928,lambda: b'%5s' % (bytearray(b"BaB0A\n\x80+'\x1c-\\b\xff"),))
t(932,lambda: b'\r\rb'.rindex(b'',3,0))
t(936,lambda: bytearray(b'\n\tA\r,\t\\').rfind(b'',None,0))
t(940,lambda: bytearray(b'+\t\t1a+\x80\n\x801\t\r\x1c').center(5))
t(944,lambda: '😀ı\x1c"1é'.rindex('\x1c"',-3,-2))
t(948,lambda: '\x85'.join(['', 'ǅǅ', 'a']))
t(952,lambda: format('A\\ǅxŉ\rς\ré','é^5s'))
t(956,lambda: bytearray(b' \r"').replace(b'',b'"',-1))
t(960,lambda: bytearray(b'\\').join([b'Ab']))
t(964,lambda: bytearray(b',b\\+\x1c').hex(":",3))
t(968,lambda: 'bς'.replace('bς','',12))
t(972,lambda: '٣'.find('',0,1180591620717411303424))
t(976,lambda: bytearray(b"'bA\r+bb").join([b'A']))
t(980,lambda: '0. \r+ǅ中1中\u2028٣-'+'\r,a\r中')
t(984,lambda: b'%10.3r' % (b"\r\x80\xffA'''\\AaB\r",))
t(988,lambda: '\r\x1cA,\r'<' Bbıς')
t(992,lambda: '.' in '-bxßİ\x85a.')
t(996,lambda: '"\n\nB\r-x"x\x1c\'B'.encode('cp1252','surrogatepass'))
t(1000,lambda: bytearray(b'\n\r+a\xff\t\x80b,').decode('utf-8','surrogatepass'))
t(1004,lambda: b'\x80\'b\xffa\xff,\x1c0"b0\\'.decode('utf-8','strict'))
t(1008,lambda: b'\x1c'.rfind(b'\x1c',1180591620717411303424,1))
t(1012,lambda: '\n"\x1ca\nB10'.rfind('',-100,1))
t(1016,lambda: '\ud800中.😀\tA \ud800'[5:2:3])
t(1020,lambda: 'ς'<'b\\"B')
t(1024,lambda: ''.isnumeric())
t(1028,lambda: ascii(''))
t(1032,lambda: bytearray(b'\x1cb\x1c 0\r,B\n\t-\\b\xff').upper())
t(1036,lambda: '+.\'"\x1c.1+0\t-01'.translate(str.maketrans('ab1','Aé ','中')))
t(1040,lambda: ' 0 \tA\\0'<'\t+\t\n \r')
t(1044,lambda: 'bB10\x1c\t+Ab\x1c\t'.splitlines(True))
t(1048,lambda: ascii(' \x851a"'))
t(1052,lambda: "+\naa'\x1c1-\x1c".join(['']))
t(1056,lambda: format('\r😀','^'))
t(1060,lambda: '٣中"\'\x85bß'.split(None,5))
t(1064,lambda: '\\.ͅ\'\x85A\x85"'.lstrip('ςß-'))
t(1068,lambda: b'\\+\\\n"\n\'-A'<b' ')
t(1072,lambda: bytearray(b',b"\n+\x1c\na\r"\n\'\x1c')<b'\x1c')
t(1076,lambda: b"0b\n\r\n'1\x80\xff\r+".split(b'1',-3))
t(1080,lambda: '0a- '.join(['\\', '', '', 'B']))
t(1084,lambda: b'\x1c'<b"-\\\x1cA\xffB'A")
t(1088,lambda: '"b\'a"",\x1cB\\\t+\na'.encode('ascii','surrogateescape'))
t(1092,lambda: ''.split('+\t\t',2))
t(1096,lambda: '' in 'b",1bAA" ."A\nb')
t(1100,lambda: '%-9s' % ('中ß,xİİ😀',))
t(1104,lambda: '%r' % ('\\a\r',))
t(1108,lambda: '\x1c \nx'.isascii())
t(1112,lambda: bytearray(b'1\xffA\n\nB\t,A').split(b'',-1))
t(1116,lambda: b'' in bytearray(b' -,a"'))
t(1120,lambda: bytearray(b'+\xff\r,+,\n\n0\\"A\\A')==b'+')
t(1124,lambda: ' \x85\\ͅŉ0\\B\\ŉ-ı'*3)
t(1128,lambda: '0\t "B\t1\'a0B'.split(None,0))
t(1132,lambda: bytearray(b'\tA')+b'\x1c\rA\xffB\xff,A')
t(1136,lambda: "a\t-A\\x-bbA'"*5)
t(1140,lambda: '\r\r,-\t\x1c" \tx\\\\'.lstrip('0'))
t(1144,lambda: b'A,'.__repr__())
t(1148,lambda: b"\x1c+0a\n+\n\\\tb'\xffb0".isalnum())
t(1152,lambda: bytearray(b'\x1c')+b',,\ra ')
t(1156,lambda: b"A\xff'\xff\n'".translate(None,b''))
t(1160,lambda: format('ǅ中1','*>'))
t(1164,lambda: bytearray(b'\r-\x1c\n1a\t+ \n').endswith(b' \n',1,5))
t(1168,lambda: b" ,A'0".decode('utf-16-le','replace'))
t(1172,lambda: b'%-r' % (b"' \t",))
t(1176,lambda: '\x1c-中xx\tͅ'.encode('utf-32-be','ignore'))
t(1180,lambda: "\ud800\n\\A\x85 'Bbßß\\İΣ".expandtabs(11))
t(1184,lambda: bytearray(b'\tB\x1c')+b'')
t(1188,lambda: '1'.count('1',-100,2))
t(1192,lambda: '- +,1,ς\x85"😀Σ'.zfill(3))
t(1196,lambda: b'\n+\xff+,\\"-"b0\r'+b'0+\\\x80b\n\x1c')
t(1200,lambda: "'',\\ +1-".translate(str.maketrans('ab1','Aé ','中')))
t(1204,lambda: 'b"1x'.rsplit('"1',2))
t(1208,lambda: '"\r \x1cx\'ab'.isidentifier())
t(1212,lambda: bytearray(b'\r ,')+b'')
t(1216,lambda: b"'".strip(b" b'"))
t(1220,lambda: bytearray(b'\x1cA"\x1c" ').hex(":",-3))
t(1224,lambda: '\nb'.expandtabs(8))
t(1228,lambda: bytearray(b'0\r"B\\,\\')*1)
t(1232,lambda: ".é\ud800\x1cςßς😀\t''".rpartition('ßς'))
t(1236,lambda: bytearray(b'0')+b"\n-'")
t(1240,lambda: 'Σ0😀,Bς Σ"İ'+'1\t٣ı')
t(1244,lambda: format('','*>5'))
t(1248,lambda: bytearray(b'\x80AAb B')+b"\n,Ab',\n'")
t(1252,lambda: '\x1cA++b'.istitle())
t(1256,lambda: "'Σ\x85+\r\ud800x\u2028ͅé".encode('utf-32-be','surrogatepass'))
t(1260,lambda: '\u20281\n-\u2028-ͅͅ .ß1\n\r'.isupper())
t(1264,lambda: b"A'1'A\r\n\\1\x80"==b'"a')
t(1268,lambda: bytearray(b'\x80-B\\\t\x80a+,A').translate(None,b'\x80-'))
t(1272,lambda: ascii(' .b\',""Bx'))
t(1276,lambda: 'B\t\\\\.\\\n\t0\t\t\rA'=='')
t(1280,lambda: b'b,\n\nA\x1cbb+'.replace(b'',b'0',1))
t(1284,lambda: ".Ax'\r,b1b0'".replace(',','"\\',5))
t(1288,lambda: 'Σ\u2028' in 'ͅΣ\u2028😀中\n中\u2028')
t(1292,lambda: '1AB-,"\'\t\\x\x1c.\t'.lstrip('\nB'))
t(1296,lambda: b'\xff-B+\t\x80\n\r\\"0'.hex(":",-1))
t(1300,lambda: b'\x1c\'"b'*0)
t(1304,lambda: bytearray(b'"+\x1c').translate(None,b'"+\x1c'))
t(1308,lambda: 'ŉ1٣ͅİ😀\ud800\x1c'[3:1:-1180591620717411303424])
t(1312,lambda: 'bΣ中'*5)
t(1316,lambda: b'%-9r' % (b'b\r"',))
t(1320,lambda: '1\\b,x'.translate(str.maketrans('ab1','Aé ','中')))
t(1324,lambda: bytearray(b'\\,\t\r').startswith(b' a\\',3,10))
t(1328,lambda: 'ß' in ",.B1\nb\nA-A'")
t(1332,lambda: "+\nb\\'\r\x1c-AA".translate(str.maketrans('ab1','Aé ','中')))
t(1336,lambda: bytearray(b'\t"\r\n\x1c\t"B\tb').hex(":",-1))
t(1340,lambda: 'A\x1c\\\n\rx0\tbx\r1.'.translate(str.maketrans('ab1','Aé ','中')))
t(1344,lambda: bytearray(b'a\\\x1c"\x1c-\ra0\na+B ').replace(b'\ra0',b'"',-1))
t(1348,lambda: '\x85\ud800\u2028\rŉ\\-Aǅ'.rsplit(None,-3))
t(1352,lambda: '\n,A'.translate(str.maketrans('ab1','Aé ','中')))
t(1356,lambda: b' \x80A"b+A0, '.__repr__())
t(1360,lambda: format('\\B\t.\n\t','^.0d'))
t(1364,lambda: b'\x1c\x80AA1-\t"\x1c'.hex(":",1))
t(1368,lambda: b'"1b\x1c+-0b'.rsplit(None,1))
t(1372,lambda: format(" x1\r٣\té-'\x85中+a",''))
t(1376,lambda: bytearray(b'\x1c\t\t,,\r\n1,\x80- 1-').isdigit())
t(1380,lambda: format('ßa0ß"İ中"','*>x'))
t(1384,lambda: b'\r\n\t\\- +b\t\x1c\t '.translate(None,b'+'))
t(1388,lambda: b'\xff\x80\x1cB0B'.removesuffix(b''))
t(1392,lambda: b'\'"Ba\r\xff'+b'a0 a"B')
t(1396,lambda: ",\x1c\x85٣ͅŉ'1x1ͅx"*2)
t(1400,lambda: bytearray(b'\n B\n\t\t,a\t\n+\r').find(b'\t\n',2,0))
t(1404,lambda: 'İΣ\n'.join([]))
t(1408,lambda: bytearray(b'-\x1c-1" ').rsplit(None,5))
t(1412,lambda: '\\1.\'"'.replace("1.'",'\\',0))
t(1416,lambda: b'-\xff0\x1c'.rsplit(None,0))
t(1420,lambda: '%0a' % ('BB"a',))
t(1424,lambda: '\\x"\x1c\x1c'[1180591620717411303424:-1:-1180591620717411303424])
t(1428,lambda: 'ı\nx\u2028bı'.translate(str.maketrans('ab1','Aé ','中')))
t(1432,lambda: bytearray(b"-+\x1c'a'a,,b\r").lstrip(b'- '))
t(1436,lambda: bytearray(b'A\\\r0\rb+b').lower())
t(1440,lambda: '+1\x1c\x1c ,b'.split('',3))
t(1444,lambda: bytearray(b'').translate(None,b''))
t(1448,lambda: b'\x1cBaBB\rb\\"BB,'.rsplit(None,1))
t(1452,lambda: 'İ\ud800ς\x1cΣé\u2028b中\\'.translate(str.maketrans('ab1','Aé ','中')))
t(1456,lambda: b'b-' in b',-\x80\x1c')
t(1460,lambda: '\nx..A\x1c.\n1'.rsplit('.',5))
t(1464,lambda: bytearray(b'1\\\\+\xffB\\-" \\')<b"\nBa'\x1c")
t(1468,lambda: bytearray(b'\t').startswith(b'\t',2,1))
t(1472,lambda: '\x85' in '.')
t(1476,lambda: 'ŉ٣\ud800İς İx'.strip())
t(1480,lambda: '"B\nx,b.,.x '.replace('bB"','\tB',-3))
t(1484,lambda: 'b\t٣\r,+\r\tΣİ, '*3)
t(1488,lambda: ''.splitlines(True))
t(1492,lambda: bytearray(b"\t-+\\'b\xff\t\\").index(b'\xff',2,100))
t(1496,lambda: '\n\x1c\t\'a \rx+,"-'.split('\ta',2))
t(2000,lambda: format(1.5,'>-#05_.0f'))
t(2002,lambda: format(float("inf"),'=+#0,.0d'))
t(2004,lambda: format(0,'*^0c'))
t(2006,lambda: format(1e+20,'^ #0.2%'))
t(2008,lambda: format(1e+20,'< #12%'))
t(2010,lambda: format(1.5,'-012,.2s'))
t(2012,lambda: format(1e+20,'=+012.2g'))
t(2014,lambda: format(1e+20,'=#05.0s'))
t(2016,lambda: format(float("inf"),'> 12,f'))
t(2018,lambda: format(1180591620717411303424,'>+5,.0n'))
t(2020,lambda: format(True,'0=-12.0n'))
t(2022,lambda: format(3.14159,'^+5_f'))
t(2024,lambda: format(-7,'0=+#12.0b'))
t(2026,lambda: format(0,'= #5,.2x'))
t(2028,lambda: format(-0.25,'=#5.2e'))
t(2030,lambda: format(-7,'=+#,.0'))
t(2032,lambda: format(1e+20,'0=+#0'))
t(2034,lambda: format(1180591620717411303424,'*^#.2n'))
t(2036,lambda: format(float("inf"),'=12c'))
t(2038,lambda: format(-7,'=012,b'))
t(2040,lambda: format(True,'^-#012_.0d'))
t(2042,lambda: format(1e+20,'< 0.0c'))
t(2044,lambda: format(-7,'*^+#5_d'))
t(2046,lambda: format(1.5,'*^+12,.0x'))
t(2048,lambda: format(1180591620717411303424,'^-#5_g'))
t(2050,lambda: format(1.5,'^-#12.0g'))
t(2052,lambda: format(1.5,'-#.0b'))
t(2054,lambda: format(1180591620717411303424,'^ #5,c'))
t(2056,lambda: format(1e+20,'= 12.2s'))
t(2058,lambda: format(3.14159,'^ 012c'))
t(2060,lambda: format(0,'=#05_.2s'))
t(2062,lambda: format(1.5,'0=-05,.0'))
t(2064,lambda: format(-0.25,'*^+0.2n'))
t(2066,lambda: format(1.5,'*^-#012_c'))
t(2068,lambda: format(3.14159,'= 0.0g'))
t(2070,lambda: format(3.14159,'^+5f'))
t(2072,lambda: format(1e+20,'< #0g'))
t(2074,lambda: format(1.5,'*^+05_.0x'))
t(2076,lambda: format(True,'+#5.2b'))
t(2078,lambda: format(1180591620717411303424,'0=-#05,.0%'))
t(2080,lambda: format(5,'^+012e'))
t(2082,lambda: format(True,'*^#05.2'))
t(2084,lambda: format(True,'< 0_n'))
t(2086,lambda: format(1180591620717411303424,'<-0_.2c'))
t(2088,lambda: format(-7,'>#012.0c'))
t(2090,lambda: format(1.5,'0=#0.2b'))
t(2092,lambda: format(True,'= #0_.2e'))
t(2094,lambda: format(1.5,'<#,.0c'))
t(2096,lambda: format(0,'>f'))
t(2098,lambda: format(1.5,'=-#5.2n'))
t(2100,lambda: format(float("inf"),' 012,.2n'))
t(2102,lambda: format(123456,'=+5,.0e'))
t(2104,lambda: format(3.14159,'^-#0c'))
t(2106,lambda: format(5,'<+#12.2d'))
t(2108,lambda: format(5,'=+012,.2s'))
t(2110,lambda: format(float("inf"),'+#05,.0g'))
t(2112,lambda: format(-0.25,'*^-05c'))
t(2114,lambda: format(0,'0=+5,x'))
t(2116,lambda: format(3.14159,'#0_.0s'))
t(2118,lambda: format(0,'>-#012_.0s'))
t(2120,lambda: format(-7,'*^-_.2b'))
t(2122,lambda: format(1e+20,'^#012.0n'))
t(2124,lambda: format(3.14159,'<+05,.2c'))
t(2126,lambda: format(1.5,'=+05e'))
t(2128,lambda: format(0,'<+012_.0g'))
t(2130,lambda: format(5,'0=012'))
t(2132,lambda: format(1180591620717411303424,'*^+#05_.2b'))
t(2134,lambda: format(True,'*^12,.2'))
t(2136,lambda: format(123456,'>-#12.0s'))
t(2138,lambda: format(5,'= 5,.2f'))
t(2140,lambda: format(-7,'0= #12.2g'))
t(2142,lambda: format(float("inf"),'=-#_.0f'))
t(2144,lambda: format(-0.25,'>#012_s'))
t(2146,lambda: format(-7,'=+012.2e'))
t(2148,lambda: format(1e+20,'0=+12.0x'))
t(2150,lambda: format(5,'*^+05_.2f'))
t(2152,lambda: format(1e+20,'=+5_'))
t(2154,lambda: format(True,'<-05.2g'))
t(2156,lambda: format(1e+20,'> #012,.0b'))
t(2158,lambda: format(3.14159,'^ ,.2d'))
t(2160,lambda: format(1.5,'>+012_x'))
t(2162,lambda: format(123456,'>#0_.2x'))
t(2164,lambda: format(1e+20,'0=+_.0x'))
t(2166,lambda: format(True,'<-#012.0s'))
t(2168,lambda: format(1.5,' #012,.0d'))
t(2170,lambda: format(-0.25,' #5_.2%'))
t(2172,lambda: format(3.14159,'-12_.2f'))
t(2174,lambda: format(3.14159,'#012,.0'))
t(2176,lambda: format(123456,'<-#0,d'))
t(2178,lambda: format(-7,'+#12.0b'))
t(2180,lambda: format(0,'>-05.2x'))
t(2182,lambda: format(3.14159,'0=-#012.0d'))
t(2184,lambda: format(5,'0=,'))
t(2186,lambda: format(5,'^-#e'))
t(2188,lambda: format(0,'0= #05,.2b'))
t(2190,lambda: format(1.5,'0=+12,.0e'))
t(2192,lambda: format(-7,'= 012_b'))
t(2194,lambda: format(1e+20,'*^ 5,.0g'))
t(2196,lambda: format(3.14159,'< #0.0d'))
t(2198,lambda: format(123456,'= 012_.2d'))
t(2200,lambda: format(0,'^+05.0x'))
t(2202,lambda: format(1e+20,'0=#.0f'))
t(2204,lambda: format(123456,'^ #12_.2b'))
t(2206,lambda: format(float("inf"),'0= #5_.0%'))
t(2208,lambda: format(True,' #12,.2%'))
t(2210,lambda: format(True,'> #,c'))
t(2212,lambda: format(123456,'>05,.0d'))
t(2214,lambda: format(1.5,'*^#5_'))
t(2216,lambda: format(True,'#05_.0'))
t(2218,lambda: format(123456,'< #0,.2%'))
t(2220,lambda: format(-7,'#12,'))
t(2222,lambda: format(3.14159,'*^#05d'))
t(2224,lambda: format(True,'=-#,.2d'))
t(2226,lambda: format(1.5,'#12.2x'))
t(2228,lambda: format(0,'=,f'))
t(2230,lambda: format(float("inf"),'*^-#5,.2s'))
t(2232,lambda: format(-0.25,'#0_s'))
t(2234,lambda: format(-7,'<#05,s'))
t(2236,lambda: format(123456,'^ 12,.0'))
t(2238,lambda: format(123456,'*^-05.0'))
t(2240,lambda: format(1.5,' #0,d'))
t(2242,lambda: format(1180591620717411303424,'0= #0,c'))
t(2244,lambda: format(float("inf"),'^+5.0s'))
t(2246,lambda: format(-7,'0= #5_s'))
t(2248,lambda: format(1e+20,'>#0,.0e'))
t(2250,lambda: format(float("inf"),'>+#0,.2g'))
t(2252,lambda: format(float("inf"),'> #0c'))
t(2254,lambda: format(True,'^+#012_f'))
t(2256,lambda: format(5,'>-05.0b'))
t(2258,lambda: format(True,'<5_.2s'))
t(2260,lambda: format(-0.25,'^ #05,c'))
t(2262,lambda: format(0,'0=-#12.0b'))
t(2264,lambda: format(1180591620717411303424,'*^#12,.2f'))
t(2266,lambda: format(-7,' #12_.2f'))
t(2268,lambda: format(123456,'*^#0.2s'))
t(2270,lambda: format(1180591620717411303424,'-12_.0e'))
t(2272,lambda: format(3.14159,'=+#0_x'))
t(2274,lambda: format(3.14159,'=+#012,.2d'))
t(2276,lambda: format(1.5,'-12%'))
t(2278,lambda: format(float("inf"),'=-#12_.2g'))
t(2280,lambda: format(1.5,'^-#5.2x'))
t(2282,lambda: format(0,'^-5.0c'))
t(2284,lambda: format(123456,'^+#12_.0n'))
t(2286,lambda: format(3.14159,'>_.2d'))
t(2288,lambda: format(-0.25,'=+012.2e'))
t(2290,lambda: format(1.5,'#05_x'))
t(2292,lambda: format(0,'<#5.0c'))
t(2294,lambda: format(True,'> #_n'))
t(2296,lambda: format(float("inf"),'^ #012.0c'))
t(2298,lambda: format(5,'^+#012,n'))
def f():
    a=bytearray(b'1b ABBB\x1c\xff'); a.extend(b'\t0"'); return a
t(6000,f)
def f():
    a=bytearray(b'\xff\r\r\\b'); a.reverse(); return a
t(6004,f)
def f():
    a=bytearray(b'"\r\r\x1c1\\'); a.reverse(); return a
t(6008,f)
def f():
    a=bytearray(b"\\+ABBA1-0'\n"); a.insert(5,65); return a
t(6012,f)
def f():
    a=bytearray(b'\x1c,'); a.insert(0,65); return a
t(6016,f)
def f():
    a=bytearray(b'\r'); del a[3]; return a
t(6020,f)
def f():
    a=bytearray(b'0a\r1AA\xff\x1c\xff'); a.reverse(); return a
t(6024,f)
def f():
    a=bytearray(b'"b"\xff,\xff'); a+=b' '; return a
t(6028,f)
def f():
    a=bytearray(b'\x1c1+\xff '); del a[2:1180591620717411303424:2]; return a
t(6032,f)
def f():
    a=bytearray(b'\xff A\r0+\x80-"b\\\''); a[-1]=7; return a
t(6036,f)
def f():
    a=bytearray(b'- ,\\\xff-0\\'); del a[3:2:-1]; return a
t(6040,f)
def f():
    a=bytearray(b' \n,"'); m=memoryview(a); m[1:3]=b'\xff\x80\r'; m=m[::-1]; a=m.tolist(); return a
t(6044,f)
def f():
    a=bytearray(b'\xffB\\\r\r\r0'); m=memoryview(a); m[2:4]=b'aA'; m=m[::-1]; a=m.tolist(); return a
t(6048,f)
def f():
    a=bytearray(b'0\r0\xffB-"1\x1c"\n\x80'); a.remove(97); return a
t(6052,f)
def f():
    a=bytearray(b'\\\n0\n\x80'); a.remove(97); return a
t(6056,f)
def f():
    a=bytearray(b'A'); del a[100:-100:-1]; return a
t(6060,f)
def f():
    a=bytearray(b''); a.pop(12); return a
t(6064,f)
def f():
    a=bytearray(b'\x1c'); a.pop(5); return a
t(6068,f)
def f():
    a=bytearray(b"-b\xff\\\x80\x1cA\t','"); m=memoryview(a); m[1:4]=b''; m=m[::-1]; a=m.tolist(); return a
t(6072,f)
def f():
    a=bytearray(b'0b1a-\r\na\r"\x1c'); a.insert(2,65); return a
t(6076,f)
def f():
    a=bytearray(b''); m=memoryview(a); m[2:3]=b",'0"; m=m[::-1]; a=m.tolist(); return a
t(6080,f)
def f():
    a=bytearray(b'\xff\'-1\r\taa"'); a.pop(-3); return a
t(6084,f)
def f():
    a=bytearray(b'\n"-,\x1c\'\tA "'); del a[:-3]; a+=b'++A'; a[1:1]=b'++A'; return a
t(6088,f)
def f():
    a=bytearray(b'0B\xffa,b\t "+"-'); a.remove(97); return a
t(6092,f)
def f():
    a=bytearray(b'\xff+'); del a[:0]; a+=b''; a[1:1]=b''; return a
t(6096,f)
def f():
    a=bytearray(b"' +-a\r\\ "); del a[:-3]; a+=b'\xff,"'; a[1:1]=b'\xff,"'; return a
t(6100,f)
def f():
    a=bytearray(b'\x1c\x1c\t\t"1'); a[-1]=7; return a
t(6104,f)
def f():
    a=bytearray(b'-\x80\\'); m=memoryview(a); m[0:5]=b',\\'; m=m[::-1]; a=m.tolist(); return a
t(6108,f)
def f():
    a=bytearray(b'1\xff--a\xffb-\nb'); a[12]=7; return a
t(6112,f)
def f():
    a=bytearray(b" \r'\t'b\r\xff"); a.extend(b',\r'); return a
t(6116,f)
def f():
    a=bytearray(b' "-a\xff\'\''); del a[0:-1:-1]; return a
t(6120,f)
def f():
    a=bytearray(b'a \\\xff"'); a.extend(b'a\t'); return a
t(6124,f)
def f():
    a=bytearray(b' +'); del a[0]; return a
t(6128,f)
def f():
    a=bytearray(b"'bB1\\-A'0A"); a.pop(-3); return a
t(6132,f)
def f():
    a=bytearray(b'\n\t'); del a[5]; return a
t(6136,f)
def f():
    a=bytearray(b'\\'); del a[5]; return a
t(6140,f)
def f():
    a=bytearray(b'\\b'); a.remove(97); return a
t(6144,f)
def f():
    a=bytearray(b'b--\xff-\t+\t'); a.insert(12,65); return a
t(6148,f)
def f():
    a=bytearray(b''); a.extend(b'a1\x80B'); return a
t(6152,f)
def f():
    a=bytearray(b'\x80B'); del a[-1]; return a
t(6156,f)
def f():
    a=bytearray(b'\nBB,1+\x80'); del a[:12]; a+=b''; a[1:1]=b''; return a
t(6160,f)
def f():
    a=bytearray(b'\x80BA\n\n\n"B"\xff\x80\\'); a[2:-1:2]=b'-'; return a
t(6164,f)
def f():
    a=bytearray(b'bb\t\x80a\r\t\xff'); a.pop(12); return a
t(6168,f)
def f():
    a=bytearray(b'a\\\xff1\\-'); del a[1]; return a
t(6172,f)
def f():
    a=bytearray(b''); a[12]=7; return a
t(6176,f)
def f():
    a=bytearray(b'\x1c\x80\rb0\nA\n'); m=memoryview(a); m[1:4]=b'B\t'; m=m[::-1]; a=m.tolist(); return a
t(6180,f)
def f():
    a=bytearray(b"0Bb+'\x1cBb'"); del a[:12]; a+=b''; a[1:1]=b''; return a
t(6184,f)
def f():
    a=bytearray(b'\na"1'); m=memoryview(a); m[2:4]=b'-0\x80'; m=m[::-1]; a=m.tolist(); return a
t(6188,f)
def f():
    a=bytearray(b''); a[-2:1:1]=b''; return a
t(6192,f)
def f():
    a=bytearray(b'\'-A"A\'1\n\r-b\xff'); del a[:1]; a+=b'a\x1c0'; a[1:1]=b'a\x1c0'; return a
t(6196,f)
def f():
    a=bytearray(b'1\xff\x1c0\t"\x80Aaa,'); del a[:3]; a+=b'\xffB"'; a[1:1]=b'\xffB"'; return a
t(6200,f)
def f():
    a=bytearray(b' B\r\'+  \xff"\xff\xff0'); a.extend(b'+Ba\n'); return a
t(6204,f)
def f():
    a=bytearray(b''); m=memoryview(a); m[0:5]=b',\xff'; m=m[::-1]; a=m.tolist(); return a
t(6208,f)
def f():
    a=bytearray(b' '); a.remove(97); return a
t(6212,f)
def f():
    a=bytearray(b'b1\x1c\x801'); a*=5; return a
t(6216,f)
def f():
    a=bytearray(b'1\xff\xff\x80\x80\x1cBBb\x80'); a.remove(97); return a
t(6220,f)
def f():
    a=bytearray(b'b\xff \x1c-"\nA0\n0'); a.pop(-3); return a
t(6224,f)
def f():
    a=bytearray(b"+\\,'-A0\taA"); a.extend(b'a1\x1c'); return a
t(6228,f)
def f():
    a=bytearray(b'-+\ra'); a[-1]=7; return a
t(6232,f)
def f():
    a=bytearray(b',\t\xff,+'); a+=b''; return a
t(6236,f)
def f():
    a=bytearray(b"\\a\t- '0\t-"); del a[1]; return a
t(6240,f)
def f():
    a=bytearray(b'\xff1+"bA\\\t\t'); a+=b' '; return a
t(6244,f)
def f():
    a=bytearray(b'b11\n\xff\x800"'); a.remove(97); return a
t(6248,f)
def f():
    a=bytearray(b'+B0 \x1c0'); a[2:None:1]=b'\xff'; return a
t(6252,f)
def f():
    a=bytearray(b"\r\x1c'+\x801-"); a[10:1180591620717411303424:1]=b'\xff\x1c '; return a
t(6256,f)
def f():
    a=bytearray(b'a'); del a[1:0:1]; return a
t(6260,f)
def f():
    a=bytearray(b'\r\n110B\n'); a[0]=7; return a
t(6264,f)
def f():
    a=bytearray(b"\t\xff--a,,'\x1c\r"); a.insert(-1,65); return a
t(6268,f)
def f():
    a=bytearray(b'b"'); a.insert(3,65); return a
t(6272,f)
def f():
    a=bytearray(b'\\B\x1c,,-\xff\t1,'); a.remove(97); return a
t(6276,f)
def f():
    a=bytearray(b'00\n\r'); a[10:1:1]=b'0'; return a
t(6280,f)
def f():
    a=bytearray(b'\x1c\t\x1cB\xff'); a[0]=7; return a
t(6284,f)
def f():
    a=bytearray(b"\r'B0+\x1c,'1"); a[12]=7; return a
t(6288,f)
def f():
    a=bytearray(b'\x1cA\n\x1cb\x1c,,\x1c0'); del a[1]; return a
t(6292,f)
def f():
    a=bytearray(b'+\\'); a[-3]=7; return a
t(6296,f)
def f():
    a=bytearray(b'B \\1B""b\'-0'); a.pop(3); return a
t(6300,f)
def f():
    a=bytearray(b'0\x1cbb01\xffBa\\A'); m=memoryview(a); m[1:5]=b"\t1\x80'"; m=m[::-1]; a=m.tolist(); return a
t(6304,f)
def f():
    a=bytearray(b''); a*=2; return a
t(6308,f)
def f():
    a=bytearray(b"\x80'b1a\x80\xff\\\\'\t"); a[3]=7; return a
t(6312,f)
def f():
    a=bytearray(b'A\\b\t\xffBB'); a.extend(b'+'); return a
t(6316,f)
def f():
    a=bytearray(b'1,B'); del a[:2]; a+=b'\tB\n\t'; a[1:1]=b'\tB\n\t'; return a
t(6320,f)
def f():
    a=bytearray(b'+\x80\n-B'); a*=12; return a
t(6324,f)
def f():
    a=bytearray(b''); a[1]=7; return a
t(6328,f)
def f():
    a=bytearray(b"\t\xff\\0' "); del a[:3]; a+=b'\n'; a[1:1]=b'\n'; return a
t(6332,f)
def f():
    a=bytearray(b'+B\na-1b  \xffa\x1c'); a.reverse(); return a
t(6336,f)
def f():
    a=bytearray(b'b'); del a[2:1180591620717411303424:None]; return a
t(6340,f)
def f():
    a=bytearray(b'a\r\xff+"BA'); a+=b'\\a\x800'; return a
t(6344,f)
def f():
    a=bytearray(b'A1\t\x80aA,'); a.remove(97); return a
t(6348,f)
def f():
    a=bytearray(b" 0\r0 +'\xff'-"); a+=b'b,0'; return a
t(6352,f)
def f():
    a=bytearray(b'B,B"'); del a[1]; return a
t(6356,f)
def f():
    a=bytearray(b' 0,\\+'); a.insert(-3,65); return a
t(6360,f)
def f():
    a=bytearray(b"b'A \t\x80\x1c"); del a[5:-1:-1]; return a
t(6364,f)
def f():
    a=bytearray(b'-'); a.reverse(); return a
t(6368,f)
def f():
    a=bytearray(b"\xff\r0\r''\\"); del a[1180591620717411303424:1180591620717411303424:1]; return a
t(6372,f)
def f():
    a=bytearray(b'A\rB0 AAa-bB\t'); a.pop(1); return a
t(6376,f)
def f():
    a=bytearray(b' \\"A\\\x80,-bB\''); a[1180591620717411303424:-1:None]=b"a'B\r"; return a
t(6380,f)
def f():
    a=bytearray(b''); a.pop(0); return a
t(6384,f)
def f():
    a=bytearray(b'b\tb\xff+,a'); a.pop(2); return a
t(6388,f)
def f():
    a=bytearray(b'0B,,,\x1ca\'"a'); a+=b''; return a
t(6392,f)
def f():
    a=bytearray(b'\x1c0\ta\r\x1ca\xff\xff\xff\t\x80'); a[3:10:1]=b''; return a
t(6396,f)
def f():
    a=bytearray(b'\t\\\\+\\1\nb++\x80'); m=memoryview(a); m[0:3]=b'0,'; m=m[::-1]; a=m.tolist(); return a
t(6400,f)
def f():
    a=bytearray(b'aA'); a.reverse(); return a
t(6404,f)
def f():
    a=bytearray(b'1ab\xff,"'); a.extend(b'b'); return a
t(6408,f)
def f():
    a=bytearray(b'\'B"\t"b+a\n\r+'); del a[5:2:1]; return a
t(6412,f)
def f():
    a=bytearray(b''); a*=12; return a
t(6416,f)
def f():
    a=bytearray(b''); a.reverse(); return a
t(6420,f)
def f():
    a=bytearray(b'0-\n\tB'); a[2:None:1]=b''; return a
t(6424,f)
def f():
    a=bytearray(b'b\xffa\x1cb B\t\x1c'); a.extend(b'\n\x800+'); return a
t(6428,f)
def f():
    a=bytearray(b'\\aa\xff\t\x1c\x80A"'); a.pop(12); return a
t(6432,f)
def f():
    a=bytearray(b'A"0\r-,\x1c'); del a[:-3]; a+=b'-\r \\'; a[1:1]=b'-\r \\'; return a
t(6436,f)
def f():
    a=bytearray(b"''-B\xff\x1c\x80''a\x1c "); a*=2; return a
t(6440,f)
def f():
    a=bytearray(b'ab'); del a[1]; return a
t(6444,f)
def f():
    a=bytearray(b',\\a-1\n\t\xffB"\x80b'); del a[-1]; return a
t(6448,f)
def f():
    a=bytearray(b"\xff'-aA\r,\x1c\xffa+"); a+=b'\x80'; return a
t(6452,f)
def f():
    a=bytearray(b'0\n\tb'); a[2:1:2]=b'+b0'; return a
t(6456,f)
def f():
    a=bytearray(b"A\ra'\n\x80B\\\t\n"); a[0:0:1]=b"'a"; return a
t(6460,f)
def f():
    a=bytearray(b'"\t\\\'b\n\tb"\t '); a.remove(97); return a
t(6464,f)
def f():
    a=bytearray(b'\xff+\x80"\xff\\a\t \'\x1c1'); del a[:1]; a+=b'"'; a[1:1]=b'"'; return a
t(6468,f)
def f():
    a=bytearray(b'+-ba\r\xff\xff'); a.remove(97); return a
t(6472,f)
def f():
    a=bytearray(b'\\'); m=memoryview(a); m[2:5]=b'\\\n0-'; m=m[::-1]; a=m.tolist(); return a
t(6476,f)
def f():
    a=bytearray(b' \r" 0\\'); a[100:None:-2]=b' \x80\xff\\'; return a
t(6480,f)
def f():
    a=bytearray(b'\x80\na\t-\n'); a.insert(-3,65); return a
t(6484,f)
def f():
    a=bytearray(b"\rA'a+a\\ "); a+=b'B '; return a
t(6488,f)
def f():
    a=bytearray(b"'\x1c\r\r\x1c\r\x80\n \xffa"); a.pop(-3); return a
t(6492,f)
def f():
    a=bytearray(b'"'); del a[2:2:-1]; return a
t(6496,f)
