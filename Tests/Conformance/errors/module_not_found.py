print("before")
import nonexistent_module
