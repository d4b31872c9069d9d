# A missing module, uncaught.
print('before')
import no_such_module_at_all
print('never')
