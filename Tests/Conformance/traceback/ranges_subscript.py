import traceback


def show(f, *args):
    try:
        f(*args)
    except BaseException:
        print(traceback.format_exc().replace(__file__, "CASE"), end="")
    else:
        print("no error")
    print("-" * 20)


def item(l):
    return l[5]


def key(d):
    return d["a"]["b"]


def sliced(l):
    return l["a":]


def store(l):
    l[9] = 1


def delete(d):
    del d["missing"]


def nested(d):
    return d["x"][0]["y"] + 1


def computed(l, i):
    return l[i + 1][i * 2]


def call_result():
    return list("ab")[7]


def none(x):
    return x[0]


def augmented(d):
    d["n"] += 1


show(item, [1])
show(key, {"a": 1})
show(key, {})
show(sliced, [])
show(store, [])
show(delete, {})
show(nested, {"x": [{}]})
show(nested, {"x": []})
show(computed, [[1], [2]], 0)
show(computed, [[1]], 0)
show(call_result)
show(none, None)
show(augmented, {})
